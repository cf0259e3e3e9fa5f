import { describe, expect, test } from 'vitest';
import { partsOf } from './left-out';
import { lastLine, summaryLines } from './summary';
import { countReport } from './vitest';

const report = (more: object = {}) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
  ...more,
});

describe('the count of a run', () => {
  test('is what passed when all is well', () => {
    expect(countReport(report(), 0)).toEqual({ passed: 3, failed: 0, notes: [] });
  });

  test('has a failure for a file that could not be loaded', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(countReport(report({ testResults }), 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  test('has a failure for a run that left no report', () => {
    expect(countReport(null, 0).failed).toBe(1);
  });

  test('has a failure for a run that ended badly though each test passed', () => {
    expect(countReport(report(), 1).failed).toBe(1);
  });

  test('has a failure for each test that was passed over', () => {
    expect(countReport(report({ numPendingTests: 2 }), 0).failed).toBe(2);
  });
});

describe('the summary', () => {
  const results = [
    { name: 'types', seconds: 1, counts: { passed: 2, failed: 0, notes: [] } },
    { name: 'unit', seconds: 2, counts: { passed: 40, failed: 3, notes: [] } },
    { name: 'e2e', seconds: 0, counts: { passed: 0, failed: 0, notes: ['left out: it needs docker'] } },
  ];

  test('ends with the sum of all suites', () => {
    expect(lastLine(results)).toBe('42 passed, 3 failed');
  });

  test('says of a suite that did not run that it was left out, and why', () => {
    const lines = summaryLines(results);
    expect(lines[2]).toMatch(/^- e2e +left out/);
    expect(lines[3]).toContain('it needs docker');
  });
});

test('a test file that imports the engine is known to need Docker', () => {
  expect(partsOf("import { engine } from '@/tests/support/engine';")).toEqual(['docker']);
  expect(partsOf("import { test } from 'vitest';")).toEqual([]);
});
