import { existsSync } from 'node:fs';
import path from 'node:path';
import { sharedEnvironment } from '../start/environment';
import { keptSecrets } from '../start/secrets';

const root = path.resolve(import.meta.dirname, '..', '..');

/**
 * Gives this process the settings a running start of the same home works with (see `.env.example`); what the
 * environment already has wins. Call it before anything of `lib` is imported.
 * @throws Error when there is no database to reach
 */
export function takeEnvironment(): void {
  const env = process.env;
  if (existsSync(path.join(root, '.env'))) process.loadEnvFile(path.join(root, '.env'));
  const home = path.resolve(root, env.KONAK_HOME || '.konak');
  env.KONAK_HOME = home;
  const found: Record<string, string> = sharedEnvironment(home);
  const production = (env.KONAK_ENV || found.KONAK_ENV) === 'production';
  if (!production && existsSync(path.join(home, 'secrets.json'))) Object.assign(found, keptSecrets(home));
  for (const [name, value] of Object.entries(found)) if (!env[name]) env[name] = value;
  if (!env.DATABASE_PLATFORM_URL) {
    throw new Error(
      `no running Konak was found in ${home}. Start it first (npm start), or set DATABASE_PLATFORM_URL and the rest.`,
    );
  }
}
