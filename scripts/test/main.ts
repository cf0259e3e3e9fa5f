import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { endCommands } from './command';
import { ensureParts, type PartName, partNames, parts } from './parts';
import type { Counts, Situation, Suite } from './suite';
import { suites } from './suites';
import { lastLine, summaryLines, type Timed } from './summary';

async function runSuite(suite: Suite, situation: Situation, strict: boolean): Promise<Counts> {
  const lacking = suite.needs.filter((part) => !situation.has(part));
  if (lacking.length > 0) {
    const notes = lacking.map((part) => `left out: it needs ${part} (${parts[part].purpose})`);
    return { passed: 0, failed: strict ? 1 : 0, notes };
  }
  try {
    return await suite.run(situation);
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1, notes: ['the suite itself broke down'] };
  }
}

function chooseSuites(names: readonly string[]): readonly Suite[] {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    throw new Error(`there is no suite ${unknown.join(', ')}; there are: ${suites.map(({ name }) => name).join(', ')}`);
  }
  return names.length > 0 ? suites.filter(({ name }) => names.includes(name)) : suites;
}

/**
 * Runs the suites (all when none is named), each whatever became of those before it. The last line of the output, alone,
 * is `N passed, N failed`. Gives the exit code. With CI=true a part this machine lacks is a failure.
 */
export async function test(root: string, names: readonly string[]): Promise<number> {
  const strict = process.env.CI === 'true';
  const scratch = mkdtempSync(path.join(tmpdir(), 'konak-test-'));
  process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      endCommands(signal);
      process.exitCode = 130;
      setTimeout(() => process.exit(130), 20_000).unref(); // time for the parts to stop what they have started
    });
  }
  const results: Timed[] = [];
  try {
    const chosen = chooseSuites(names);
    const usesSystem = chosen.some(({ name }) => name === 'integration' || name === 'e2e');
    const missing: PartName[] = usesSystem ? ensureParts(partNames) : [];
    const situation: Situation = { root, scratch, has: (part) => !missing.includes(part) };
    if (strict && missing.length > 0) {
      const notes = missing.map((part) => `this machine lacks ${part} (${parts[part].purpose})`);
      results.push({ name: 'parts', seconds: 0, counts: { passed: 0, failed: missing.length, notes } });
    }
    for (const suite of chosen) {
      if (process.exitCode === 130) break;
      console.log(`\n── ${suite.name} ──`);
      const begun = Date.now();
      const counts = await runSuite(suite, situation, strict);
      results.push({ name: suite.name, seconds: (Date.now() - begun) / 1000, counts });
    }
  } catch (error) {
    console.error(`✗ ${error instanceof Error ? error.message : error}`);
    results.push({ name: 'start', seconds: 0, counts: { passed: 0, failed: 1, notes: [] } });
  }
  console.log(`\n${summaryLines(results).join('\n')}`);
  console.log(lastLine(results));
  return process.exitCode === 130 ? 130 : results.some(({ counts }) => counts.failed > 0) ? 1 : 0;
}
