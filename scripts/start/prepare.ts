import path from 'node:path';
import type { Children } from './children';
import type { Settings } from './settings';
import { Stop } from './stop';
import type { Variables } from './variables';

export type Prepared = {
  databases: { tenant: string; platform: string; worker: string };
  demo: boolean;
  seeded: boolean;
};

/**
 * Migrates, makes the logins and seeds, in a process of its own (`scripts/prepare.ts`): the owner's password never
 * comes near the one that serves requests.
 */
export async function prepareDatabase(settings: Settings, env: Variables, children: Children): Promise<Prepared> {
  let prepared: Prepared | undefined;
  let refused: string[] | undefined;
  await children.run({
    name: 'prepare',
    command: process.execPath,
    args: ['--import', 'tsx', path.join(settings.root, 'scripts', 'prepare.ts')],
    cwd: settings.root,
    env,
    isPrivate: true, // the logins' passwords
    onLine: (line) => {
      if (line.startsWith('{"databases"')) prepared = JSON.parse(line);
      if (line.startsWith('{"refused"')) refused = JSON.parse(line).refused;
    },
  });
  if (refused) throw new Stop(...refused);
  if (!prepared) throw new Error('the preparation of the database said nothing');
  return prepared;
}
