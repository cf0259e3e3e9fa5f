import { describe, expect, test } from 'vitest';
import { type Benchmark, median, run } from './benchmark';

function benchmark(values: number[], yardsticks: number[], goal: Benchmark['goal']) {
  const order: string[] = [];
  const next = (name: string, from: number[]) => async () => {
    order.push(name);
    return from.shift() ?? Number.NaN;
  };
  const made: Benchmark = {
    name: 'x',
    unit: '1/s',
    goal,
    yardstickName: 'y',
    prepare: async () => void order.push('prepare'),
    measure: next('value', values),
    yardstick: next('yardstick', yardsticks),
    done: async () => void order.push('done'),
  };
  return { made, order };
}

describe('a benchmark', () => {
  test('measures value and yardstick in turns, and throws the first of each away', async () => {
    const { made, order } = benchmark([1000, 5, 5], [1000, 10, 10], { ratio: 0.5, better: 'higher' });
    const figure = await run(made, 2);
    expect(order).toEqual(['prepare', 'value', 'yardstick', 'value', 'yardstick', 'value', 'yardstick', 'done']);
    expect(figure).toMatchObject({ value: 5, yardstick: 10, ratio: 0.5, met: true, n: 2 });
  });

  test('takes the median of the turns’ ratios, so that a slow spell does not count', async () => {
    const { made } = benchmark([0, 8, 1, 8], [0, 10, 2, 10], { ratio: 0.9, better: 'higher' });
    expect(await run(made, 3)).toMatchObject({ ratio: 0.8, met: false });
  });

  test('knows figures that should be small', async () => {
    const { made } = benchmark([0, 8], [0, 10], { ratio: 0.9, better: 'lower' });
    expect((await run(made, 1)).met).toBe(true);
  });

  test('may have to reach a figure of its own, whatever the yardstick says', async () => {
    const goal = { value: 1, better: 'lower' } as const;
    expect((await run(benchmark([0, 0.9], [0, 0.1], goal).made, 1)).met).toBe(true);
    expect((await run(benchmark([0, 1.1], [0, 9], goal).made, 1)).met).toBe(false);
  });

  test('cleans up after itself when a measurement fails', async () => {
    const { made, order } = benchmark([], [], { ratio: 1, better: 'higher' });
    await expect(run({ ...made, measure: () => Promise.reject(new Error('no answer')) })).rejects.toThrow('no answer');
    expect(order.at(-1)).toBe('done');
  });
});

test('the median of an even number of values lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
});
