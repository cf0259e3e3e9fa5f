import path from 'node:path';
import { defineConfig } from 'vitest/config';

const browser = ['tests/e2e/**/*.test.ts'];
const real = ['tests/integration/**/*.test.ts', 'tests/emulators/**/*.test.ts'];
const rules = ['tests/checks/**/*.test.ts'];
const never = ['**/node_modules/**', '.next*/**', '.konak/**'];

/** Files the caller leaves out because this machine lacks what they need (globs divided by commas). */
const leftOut = (process.env.KONAK_TEST_LEAVE_OUT ?? '').split(',').filter(Boolean);

export default defineConfig({
  resolve: {
    alias: { '@': path.resolve(import.meta.dirname) },
  },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 30_000,
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx,mjs}'],
          exclude: [...never, ...browser, ...real, ...rules],
          env: { TZ: 'UTC' },
        },
      },
      { extends: true, test: { name: 'checks', include: rules, exclude: never, testTimeout: 120_000 } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: real,
          exclude: [...never, ...leftOut],
          globalSetup: ['tests/support/global-postgres.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          env: { TZ: 'UTC', KONAK_LOG_LEVEL: 'silent' },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: browser,
          exclude: never,
          globalSetup: ['tests/e2e/support/running.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
