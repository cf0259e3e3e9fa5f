/** A figure that is only worth something beside its yardstick: both are measured in turns, in the same run. */
export type Benchmark = {
  name: string;
  unit: string;
  /** How value and yardstick should stand to each other (value / yardstick), or what the value itself, in `unit`, should be. */
  goal: { better: 'higher' | 'lower' } & ({ ratio: number } | { value: number });
  yardstickName: string;
  prepare(): Promise<void>;
  /** One measurement of what this is about, in `unit`. */
  measure(): Promise<number>;
  /** One measurement of the yardstick, in `unit`. */
  yardstick(): Promise<number>;
  /** What else was seen, in words, once all is measured. */
  remark?(): string;
  done(): Promise<void>;
};

export type Figure = {
  name: string;
  value: number;
  unit: string;
  yardstick: number;
  yardstickName: string;
  ratio: number;
  goal: Benchmark['goal'];
  met: boolean;
  n: number;
  remark?: string;
};

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

const rounded = (value: number) => Number(value.toPrecision(4));

/** Two that are both nothing stand to each other as equals. */
const ratioOf = (value: number, yardstick = Number.NaN) => (value === yardstick ? 1 : value / yardstick);

/**
 * Measures in turns, `n` times each, after one of each that is thrown away. Each turn gives one ratio, and their median
 * is the ratio: what slows the machine for a while slows both of a turn.
 */
export async function run(benchmark: Benchmark, n = 7): Promise<Figure> {
  const { name, unit, goal, yardstickName } = benchmark;
  const values: number[] = [];
  const yardsticks: number[] = [];
  try {
    await benchmark.prepare();
    await benchmark.measure();
    await benchmark.yardstick();
    for (let turn = 0; turn < n; turn++) {
      values.push(await benchmark.measure());
      yardsticks.push(await benchmark.yardstick());
    }
  } finally {
    await benchmark.done();
  }
  const ratio = rounded(median(values.map((value, turn) => ratioOf(value, yardsticks[turn]))));
  const value = rounded(median(values));
  const [reached, wanted] = 'ratio' in goal ? [ratio, goal.ratio] : [value, goal.value];
  const met = goal.better === 'higher' ? reached >= wanted : reached <= wanted;
  return {
    name,
    value,
    unit,
    yardstick: rounded(median(yardsticks)),
    yardstickName,
    ratio,
    goal,
    met,
    n,
    ...(benchmark.remark && { remark: benchmark.remark() }),
  };
}
