import { connect } from '@/db/client';
import { ensureLogins, type Logins, loginNames, migrate } from '@/db/migrate';
import { seedCatalogue } from '@/db/seed/catalogue';
import { type DemoOptions, seedDemo } from '@/db/seed/demo';
import { loadBalancerFor } from '@/lib/domains/load-balancer';
import { sealAccountToken } from '@/lib/domains/provider-token';
import { config } from '@/lib/kernel/config';
import { installJobs } from '@/lib/kernel/jobs/install';
import { Secret } from '@/lib/kernel/secrets';
import { isCutShort, readDemoState, removeTables, setDemoState } from './prepare/demo-state';
import { loginPassword } from './start/secrets';

/** What the start is told, as one line of JSON. */
type Outcome = { refused: string[] } | { databases: Record<keyof Logins, string>; demo: boolean; seeded: boolean };

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

/** Addresses given by hand win: then somebody else looks after the roles. */
async function servingUrls(ownerUrl: string): Promise<Record<keyof Logins, string>> {
  const { DATABASE_TENANT_URL: tenant, DATABASE_PLATFORM_URL: platform, DATABASE_WORKER_URL: worker } = process.env;
  if (tenant && platform && worker) return { tenant, platform, worker };
  const secret = required('AUTH_SECRET');
  const names = loginNames(ownerUrl);
  const login = (name: keyof Logins) => ({ user: names[name], password: loginPassword(secret, names[name]) });
  return ensureLogins(ownerUrl, { tenant: login('tenant'), platform: login('platform'), worker: login('worker') });
}

const demo = (): DemoOptions => {
  const addresses = config().loadBalancerIps;
  return {
    sealAccountToken: (token, accountId) => sealAccountToken(new Secret(token), accountId),
    addressFor: (domain) => loadBalancerFor(domain, addresses),
  };
};

async function prepare(ownerUrl: string, production: boolean): Promise<Outcome> {
  // a demo that was never finished has never been served either: it is made again from nothing
  if (!production && (await isCutShort(ownerUrl))) {
    try {
      await removeTables(ownerUrl);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return {
        refused: [
          `the demo in this database was never finished, and cannot be removed: ${reason}`,
          'Empty the database, or set another DATABASE_URL.',
        ],
      };
    }
  }
  await migrate(ownerUrl);
  const databases = await servingUrls(ownerUrl);
  const before = await readDemoState(databases.platform);
  if (production && (before === 'begun' || before === 'done')) {
    return {
      refused: [
        'this database holds the demo, whose passwords everybody knows: it is not used for production.',
        'Give production a database of its own: KONAK_HOME=other, or another DATABASE_URL.',
      ],
    };
  }
  await installJobs(databases.worker);
  process.env.DATABASE_TENANT_URL = databases.tenant;
  process.env.DATABASE_PLATFORM_URL = databases.platform;
  process.env.DATABASE_WORKER_URL = databases.worker;
  const seeded = !production && before === 'empty';
  if (seeded) await setDemoState(databases.platform, 'begun');
  const { db, close } = connect(databases.platform, { max: 4, name: 'konak prepare' });
  try {
    await seedCatalogue(db);
    if (seeded) {
      await seedDemo(db, demo());
      await setDemoState(databases.platform, 'done');
    }
  } finally {
    await close();
  }
  return { databases, demo: seeded || before === 'done', seeded };
}

const outcome = await prepare(required('DATABASE_URL'), process.env.KONAK_ENV === 'production');
process.stdout.write(`${JSON.stringify(outcome)}\n`, () => process.exit(0));
