import { describe, expect, test } from 'vitest';
import { completed, missingOptionals, type PackageLock } from './package-lock';
import { readSources } from './sources';

const root: PackageLock = {
  packages: {
    '': {},
    'node_modules/tool': {
      version: '2.0.0',
      dev: true,
      optionalDependencies: { '@tool/linux-x64': '2.0.0', '@tool/darwin-arm64': '^2.0.0' },
    },
    'node_modules/@tool/linux-x64': { version: '2.0.0' },
  },
};

test('the lock file holds the binaries of every system, or npm ci would refuse it (npx tsx scripts/complete-lock.ts)', () => {
  const lock: PackageLock = JSON.parse(readSources(/^package-lock\.json$/).get('package-lock.json') ?? '');
  expect(missingOptionals(lock).map(({ name }) => name)).toEqual([]);
});

describe('the check of the lock file', () => {
  test('finds an optional package that is named and not there', () => {
    expect(missingOptionals(root)).toEqual([{ name: '@tool/darwin-arm64', range: '^2.0.0', dev: true }]);
  });

  test('finds one that lies beside the package that wants it', () => {
    const nested = {
      packages: { ...root.packages, 'node_modules/tool/node_modules/@tool/darwin-arm64': { version: '2.0.0' } },
    };
    expect(missingOptionals(nested)).toEqual([]);
  });

  test('knows what to put in', () => {
    const lock = completed(root);
    expect(missingOptionals(lock)).toEqual([]);
    expect(lock.packages['node_modules/@tool/darwin-arm64']).toEqual({
      version: '2.0.0',
      cpu: ['arm64'],
      dev: true,
      optional: true,
      os: ['darwin'],
    });
  });
});
