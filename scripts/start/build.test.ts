import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isBuilt } from './build';
import { sourceDigest } from './sources';

let root: string;
const write = (name: string, content: string) => {
  mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
  writeFileSync(path.join(root, name), content);
};
const build = () => ({ root, distDir: '.next', env: {} });

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'konak-build-'));
  write('app/page.tsx', 'one');
  write('middleware.ts', 'one');
  write('messages/tr/site.json', '{}');
  write('.next/konak-build', sourceDigest(root));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the last build', () => {
  test('is good while no source changes', () => {
    expect(isBuilt(build())).toBe(true);
  });

  test.each([
    'app/page.tsx',
    'app/new/page.tsx',
    'middleware.ts',
    'messages/tr/site.json',
    'lib/kernel/x.ts',
    'package-lock.json',
  ])('is out of date once %s changes', (name) => {
    write(name, 'two');
    expect(isBuilt(build())).toBe(false);
  });

  test('is out of date once a source is gone', () => {
    rmSync(path.join(root, 'app/page.tsx'));
    expect(isBuilt(build())).toBe(false);
  });

  test.each([
    'app/page.test.tsx',
    'templates/static/template.yaml',
    'tests/e2e/x.test.ts',
    'docs/x.md',
    'db/migrations/1.sql',
  ])('stays good when %s changes, which is no part of it', (name) => {
    write(name, 'two');
    expect(isBuilt(build())).toBe(true);
  });

  test('that was cut short is not good', () => {
    rmSync(path.join(root, '.next/konak-build'));
    expect(isBuilt(build())).toBe(false);
  });
});
