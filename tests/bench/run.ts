import { parseArgs } from 'node:util';
import { type Benchmark, type Figure, run } from './benchmark';
import { hostLoad, hostMemory, hostResolve } from './host-resolve.bench';
import { pageLanding, pageLogin } from './page.bench';
import { brandingPropagation } from './propagation.bench';
import { pageShift, pageStrangers, pageWeight } from './weight.bench';

// `npm run bench -- [NAME ...] [--json]`: all benchmarks, or those named. --json: one array on standard output, nothing else.

const benchmarks: readonly Benchmark[] = [
  pageLanding,
  pageLogin,
  pageWeight,
  pageShift,
  pageStrangers,
  hostResolve,
  hostLoad,
  hostMemory,
  brandingPropagation,
];

function choose(names: readonly string[]): readonly Benchmark[] {
  const unknown = names.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
  if (unknown.length > 0) {
    console.error(
      `✗ there is no benchmark ${unknown.join(', ')}; there are: ${benchmarks.map(({ name }) => name).join(', ')}`,
    );
    process.exit(2);
  }
  return names.length > 0 ? benchmarks.filter(({ name }) => names.includes(name)) : benchmarks;
}

const number = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 4 });

function line({ name, value, unit, yardstick, yardstickName, ratio, goal, met, n, remark }: Figure): string {
  const sign = goal.better === 'higher' ? '≥' : '≤';
  const wanted = 'ratio' in goal ? goal.ratio : `${number(goal.value)} ${unit}`;
  return [
    `${met ? '✓' : '✗'} ${name.padEnd(20)} ${number(value)} ${unit}`,
    `    ${ratio} of ${number(yardstick)} ${unit} (${yardstickName}); goal ${sign} ${wanted}; median of ${n} turns`,
    ...(remark ? [`    ${remark}`] : []),
  ].join('\n');
}

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const figures: Figure[] = [];
for (const benchmark of choose(positionals)) {
  console.error(`· ${benchmark.name}`);
  const figure = await run(benchmark);
  figures.push(figure);
  if (!values.json) console.log(line(figure));
}
if (values.json) process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
