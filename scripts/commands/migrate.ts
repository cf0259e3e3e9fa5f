import { migrate } from '@/db/migrate';
import { takeEnvironment } from './environment';

/** Migrates the database of DATABASE_URL, or the embedded one of a running Konak. */
export async function migrateDatabase(): Promise<void> {
  if (!process.env.DATABASE_URL) takeEnvironment();
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set, and no running Konak was found');
  const applied = await migrate(url);
  console.log(applied === 0 ? '✓ the schema was up to date' : `✓ ${applied} migrations applied`);
}
