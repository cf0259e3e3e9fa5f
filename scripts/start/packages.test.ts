import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isInstalled, wanted } from './packages.mjs';

let root: string;
const at = (...parts: string[]) => path.join(root, ...parts);
const writtenAt = (file: string, seconds: number) => utimesSync(file, seconds, seconds);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'konak-packages-'));
  writeFileSync(at('package-lock.json'), '{}');
  writtenAt(at('package-lock.json'), 1000);
});
afterEach(() => rmSync(root, { recursive: true }));

describe('the packages', () => {
  test('are not installed in a fresh clone', () => {
    expect(isInstalled(root)).toBe(false);
  });

  test('are not installed when npm was cut short', () => {
    mkdirSync(at('node_modules', 'next'), { recursive: true });
    expect(isInstalled(root)).toBe(false);
  });

  test('are installed when the mark names this lock file', () => {
    mkdirSync(at('node_modules'));
    writeFileSync(at('node_modules', '.konak-installed'), wanted(root));
    expect(isInstalled(root)).toBe(true);
  });

  test('are not installed when the lock file has changed since', () => {
    mkdirSync(at('node_modules'));
    writeFileSync(at('node_modules', '.konak-installed'), wanted(root));
    writeFileSync(at('package-lock.json'), '{"more":1}');
    expect(isInstalled(root)).toBe(false);
  });

  test('are installed when somebody ran npm by hand after the lock file changed', () => {
    mkdirSync(at('node_modules'));
    writeFileSync(at('node_modules', '.package-lock.json'), '{}');
    writtenAt(at('node_modules', '.package-lock.json'), 2000);
    expect(isInstalled(root)).toBe(true);
  });

  test('are not installed when they were made for another machine', () => {
    mkdirSync(at('node_modules'));
    const [lock] = wanted(root).split(' ');
    writeFileSync(at('node_modules', '.konak-installed'), `${lock} other-machine-1\n`);
    writeFileSync(at('node_modules', '.package-lock.json'), '{}');
    expect(isInstalled(root)).toBe(false);
  });
});
