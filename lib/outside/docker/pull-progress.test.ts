import { expect, it } from 'vitest';
import { pullProgress } from './pull-progress';

const part = (status: string, id?: string, current?: number, total?: number) => ({
  status,
  id,
  progressDetail: { current, total },
});

it('a pull of two layers goes from nothing to everything, by what is loaded and unpacked', () => {
  const percent = pullProgress();
  const seen = [
    part('Pulling from library/app'),
    part('Pulling fs layer', 'a'),
    part('Pulling fs layer', 'b'),
    part('Downloading', 'a', 50, 100),
    part('Download complete', 'a'),
    part('Extracting', 'a', 50, 100),
    part('Pull complete', 'a'),
    part('Already exists', 'b'),
    part('Status: Downloaded newer image'),
  ].map(percent);
  expect(seen).toEqual([0, 0, 0, 17, 35, 42, 50, 100, 100]);
});

it('a layer that becomes known late does not take the percentage back', () => {
  const percent = pullProgress();
  expect(percent(part('Pull complete', 'a'))).toBe(100);
  expect(percent(part('Pulling fs layer', 'b'))).toBe(100);
});
