import path from 'node:path';
import type { Children } from './children';
import type { Settings } from './settings';

export type Prepared = {
  databases: { tenant: string; platform: string; worker: string };
  demo: boolean;
  seeded: boolean;
};

/**
 * Migrates, makes the logins and seeds, in a process of its own (`scripts/prepare.ts`): the owner's password never
 * comes near the one that serves requests.
 */
export async function prepareDatabase(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  children: Children,
): Promise<Prepared> {
  let prepared: Prepared | undefined;
  await children.run({
    name: 'prepare',
    command: process.execPath,
    args: ['--import', 'tsx', path.join(settings.root, 'scripts', 'prepare.ts')],
    cwd: settings.root,
    env,
    onLine: (line) => {
      if (line.startsWith('{"databases"')) prepared = JSON.parse(line);
    },
  });
  if (!prepared) throw new Error('the preparation of the database said nothing');
  return prepared;
}
