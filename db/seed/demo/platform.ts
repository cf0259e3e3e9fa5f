import { cloudflareAccounts } from '../../schema/domains';
import { staff } from '../../schema/staff';
import { daysBefore, type Person, type Telling } from './telling';

const origin = {
  ip: '198.51.100.24',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0',
};

const accounts = [
  { key: 'konak-main', name: 'Konak Main', maxDomains: 100 },
  { key: 'konak-reserve', name: 'Konak Reserve', maxDomains: 25 },
];

/** The superadmin, `admin`. */
export async function makeStaff(telling: Omit<Telling, 'staff'>): Promise<Person> {
  const { tx, chance, passwordHash } = telling;
  const createdAt = daysBefore(telling, 400);
  const id = chance.id(createdAt);
  const name = { username: 'admin', email: 'admin@konak.test', fullName: 'Selin Arslan' };
  const ages = { createdAt, updatedAt: createdAt, lastLogin: daysBefore(telling, 0) };
  await tx.insert(staff).values({ id, ...name, passwordHash, role: 'super_admin', locale: 'en', ...ages });
  return { actorKind: 'staff', actorId: id, actorName: name.username, ...origin };
}

/** The company's Cloudflare accounts, whose tokens open the sandbox's accounts of the same names. */
export async function makeCloudflareAccounts(telling: Telling): Promise<void> {
  const { tx, chance, told, staff: by, sealAccountToken } = telling;
  for (const { key, name, maxDomains } of accounts) {
    const at = daysBefore(telling, 395);
    const id = chance.id(at);
    const shown = { name, email: `${key}@sandbox.test`, maxDomains };
    const token = { apiTokenEncrypted: sealAccountToken(`sandbox-${key}`, id) };
    await tx.insert(cloudflareAccounts).values({ id, ...shown, ...token, createdAt: at, updatedAt: at });
    const after = { name, email: shown.email, max_domains: maxDomains, is_active: true };
    told.push({ at, ...by, action: 'cf_account.create', resourceType: 'cf_account', resourceId: id, after });
  }
}

/** The superadmin's sign-ins of the last weeks. */
export function tellSignIns(telling: Telling): void {
  const { chance, told, staff: by } = telling;
  for (let days = 0; days < 45; days += chance.between(1, 4)) {
    const at = daysBefore(telling, days);
    told.push({ at, ...by, action: 'staff_session.open', resourceType: 'staff', resourceId: by.actorId });
  }
}
