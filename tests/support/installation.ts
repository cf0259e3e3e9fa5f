import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { seedCatalogue } from '@/db/seed/catalogue';
import { closeDatabase, platformPool } from '@/lib/kernel/database';
import { installJobs } from '@/lib/kernel/jobs/install';
import { loadEntitlements } from '@/lib/licences';
import { loadHosts } from '@/lib/tenants';
import { createDatabase, type TestDatabase } from './postgres';

export type Installation = { database: TestDatabase };

/**
 * An installation of its own for a test file: a migrated database with catalogue and job queue, and the settings the
 * application would be started with, so that the code under test runs as it does in production.
 */
export function installKonak(settings: Record<string, string> = {}): Installation {
  const installation = {} as Installation;
  beforeAll(async () => {
    const database = await createDatabase(inject('postgres'));
    Object.assign(process.env, {
      KONAK_ENV: 'test',
      KONAK_PUBLIC_URL: 'http://konak.test',
      DATABASE_TENANT_URL: database.urls.tenant,
      DATABASE_PLATFORM_URL: database.urls.platform,
      DATABASE_WORKER_URL: database.urls.worker,
      KONAK_SECRET_KEYS: `test:${randomBytes(32).toString('base64')}`,
      AUTH_SECRET: randomBytes(32).toString('base64'),
      ...settings,
    });
    installation.database = database;
    await installJobs(database.urls.worker);
    await seedCatalogue(platformPool().db);
    await loadHosts();
    await loadEntitlements();
  });
  afterAll(async () => {
    if (!installation.database) return; // it never started; what hindered it is the error to see
    await closeDatabase();
    await installation.database.drop();
  });
  return installation;
}
