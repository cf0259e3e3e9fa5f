import { runNode } from './command';
import { filesToLeaveOut } from './left-out';
import type { Counts, Situation, Suite } from './suite';
import { runVitest } from './vitest';

const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  notes: [...a.notes, ...b.notes],
});

/** One program that is content or not: it counts as one check. */
async function check({ root }: Situation, name: string, program: string, args: string[]): Promise<Counts> {
  const code = await runNode(root, program, args);
  return code === 0
    ? { passed: 1, failed: 0, notes: [] }
    : { passed: 0, failed: 1, notes: [`${name} found something`] };
}

const types: Suite = {
  name: 'types',
  needs: [],
  async run(situation) {
    // Next writes the types of the routes that the pages use
    const generated = await check(situation, 'next typegen', 'next/dist/bin/next', ['typegen']);
    return add(generated, await check(situation, 'tsc', 'typescript/bin/tsc', ['--noEmit', '--incremental', 'false']));
  },
};

const lint: Suite = {
  name: 'lint',
  needs: [],
  async run(situation) {
    const style = await check(situation, 'biome', '@biomejs/biome/bin/biome', ['ci', '--reporter=summary', '.']);
    const directions = ['--config', '.dependency-cruiser.mjs', 'app', 'components', 'lib', 'db', 'middleware.ts'];
    const imports = await check(
      situation,
      'dependency-cruiser',
      'dependency-cruiser/bin/dependency-cruise.mjs',
      directions,
    );
    const unused = await check(situation, 'knip', 'knip/bin/knip.js', []);
    return [style, imports, unused].reduce(add, await runVitest('checks', situation));
  },
};

const unit: Suite = { name: 'unit', needs: [], run: (situation) => runVitest('unit', situation) };

const integration: Suite = {
  name: 'integration',
  needs: [],
  async run(situation) {
    const leftOut = filesToLeaveOut(situation.root, situation.has);
    const notes = leftOut.map(({ file, part }) => `left out ${file}: it needs ${part}`);
    const counts = await runVitest('integration', situation, {
      KONAK_TEST_LEAVE_OUT: leftOut.map(({ file }) => file).join(','),
    });
    return { ...counts, notes: [...counts.notes, ...notes] };
  },
};

const e2e: Suite = {
  name: 'e2e',
  needs: ['chromium', 'docker', 'nginx'],
  run: (situation) => runVitest('e2e', situation),
};

/** In the order they are run: the quickest answers first. */
export const suites: readonly Suite[] = [types, lint, unit, integration, e2e];
