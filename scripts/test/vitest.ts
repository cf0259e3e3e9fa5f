import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runNode } from './command';
import type { Counts, Situation } from './suite';

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

/**
 * Counts what vitest reports. A file that could not even be loaded counts as one failure, so does a run that ended
 * without a report, or badly though every test passed; a test that was passed over is a failure too, for none should be.
 */
export function countReport(report: Report | null, exitCode: number): Counts {
  if (!report) return { passed: 0, failed: 1, notes: ['vitest ended without a report'] };
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const passedOver = report.numPendingTests + report.numTodoTests;
  const notes = passedOver > 0 ? [`${passedOver} tests were passed over, which none may be`] : [];
  const failed = report.numFailedTests + unloaded.length + passedOver;
  if (failed === 0 && exitCode !== 0)
    return { passed: report.numPassedTests, failed: 1, notes: ['vitest ended with an error'] };
  return { passed: report.numPassedTests, failed, notes };
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Runs one project of vitest.config.ts. */
export async function runVitest(
  project: string,
  { root, scratch }: Situation,
  env: Record<string, string> = {},
): Promise<Counts> {
  const file = path.join(scratch, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const exitCode = await runNode(root, 'vitest/vitest.mjs', args, env);
  return countReport(readReport(file), exitCode);
}
