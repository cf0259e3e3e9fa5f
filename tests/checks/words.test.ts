import { describe, expect, test } from 'vitest';
import { readSources } from './sources';
import { machinePaths, passedOverTests } from './words';

const one = (source: string) => new Map([['x', source]]);
const home = ['', 'home', 'somebody', 'konak'].join('/');

test('no file names a place on somebody’s machine', () => {
  const text = /\.(ts|tsx|mjs|mts|json|md|yaml|yml|sql|css|sh)$|^\.env\.example$|^\.ci\//;
  expect(machinePaths(readSources(text))).toEqual([]);
});

test('no test is passed over', () => {
  expect(passedOverTests(readSources(/\.test\.(ts|tsx|mjs)$/))).toEqual([]);
});

describe('the check of words', () => {
  test('finds a path of a machine, and takes no address or relative path for one', () => {
    expect(machinePaths(one(`const at = '${home}';`))).toHaveLength(1);
    expect(machinePaths(one("import '@/app/home/page'; // https://example.com/home/x"))).toEqual([]);
  });

  test.each(['skip', 'only', 'todo', 'runIf', 'each.skip'])('finds a test marked %s', (mark) => {
    expect(passedOverTests(one(`${'test'}.${mark}('x', () => {})`))).toHaveLength(1);
  });

  test('lets an ordinary test pass', () => {
    expect(passedOverTests(one("test.each([1])('skips nothing', () => {})"))).toEqual([]);
  });
});
