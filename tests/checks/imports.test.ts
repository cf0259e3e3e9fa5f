import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import rules from '../../.dependency-cruiser.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'konak-imports-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** The names of the rules a small tree breaks: `{ file: what it imports }`. */
async function broken(tree: Record<string, string[]>): Promise<string[]> {
  for (const [file, imports] of Object.entries(tree)) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    const up = '../'.repeat(file.split('/').length - 1) || './';
    const lines = imports.map(
      (name, at) => `import { x as x${at} } from '${up}${name}';\nexport const y${at} = x${at};`,
    );
    writeFileSync(path.join(root, file), `${lines.join('\n')}\nexport const x = 1;\n`);
  }
  const { options, forbidden } = rules;
  const folders = [...new Set(Object.keys(tree).map((file) => file.split('/')[0] ?? file))];
  const result = await cruise(folders, {
    ...options,
    tsConfig: undefined,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden },
  });
  if (typeof result.output === 'string') throw new Error(result.output);
  return result.output.summary.violations.map(({ rule }) => rule.name);
}

describe('the direction of imports', () => {
  test('lets the way down pass', async () => {
    const tree = {
      'app/page.ts': ['components/list'],
      'components/list.ts': ['lib/sites/status'],
      'lib/sites/status.ts': ['lib/domains/index', 'lib/kernel/clock', 'db/client', 'lib/outside/docker/engine'],
      'lib/domains/index.ts': [],
      'lib/outside/docker/engine.ts': ['lib/kernel/clock'],
      'lib/kernel/clock.ts': ['db/client'],
      'db/client.ts': [],
    };
    expect(await broken(tree)).toEqual([]);
  });

  test.each([
    ['a component that reads the database', 'components-reach-no-storage', 'components/a.ts', 'db/client'],
    [
      'a component that calls an operation',
      'components-take-types-and-rules',
      'components/a.ts',
      'lib/sites/operations/deploy',
    ],
    ['a page that reads the database', 'app-reaches-no-storage', 'app/a.ts', 'db/client'],
    ['a rule that knows a page', 'nothing-imports-app', 'lib/sites/a.ts', 'app/page'],
    ['an area that knows a later one', 'area-domains-looks-up', 'lib/domains/a.ts', 'lib/sites/index'],
    ['an area that enters another by a side door', 'areas-meet-at-the-index', 'lib/sites/a.ts', 'lib/domains/queries'],
    ['an area that knows a door', 'areas-are-below-doors', 'lib/sites/a.ts', 'lib/doors/route'],
    ['a kernel that knows an area', 'kernel-knows-no-area', 'lib/kernel/a.ts', 'lib/sites/index'],
    [
      'an outside part that knows an area',
      'outside-knows-the-kernel-only',
      'lib/outside/docker/a.ts',
      'lib/sites/index',
    ],
    [
      'an outside part that knows another',
      'outside-parts-are-strangers',
      'lib/outside/docker/a.ts',
      'lib/outside/proxy/reload',
    ],
    ['a schema that knows an area', 'db-is-at-the-bottom', 'db/a.ts', 'lib/sites/index'],
    ['a product that leans on its tests', 'nothing-imports-tests', 'lib/sites/a.ts', 'tests/support/x'],
  ])('refuses %s', async (_, rule, from, to) => {
    expect(await broken({ [from]: [to], [`${to}.ts`]: [] })).toContain(rule);
  });

  test('refuses a circle', async () => {
    expect(await broken({ 'lib/sites/a.ts': ['lib/sites/b'], 'lib/sites/b.ts': ['lib/sites/a'] })).toContain(
      'no-circles',
    );
  });

  test('refuses a module that does not exist', async () => {
    expect(await broken({ 'lib/sites/a.ts': ['lib/sites/gone'] })).toContain('no-unknown');
  });
});
