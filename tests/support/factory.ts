import { eq } from 'drizzle-orm';
import { customers, sessions, users } from '@/db/schema/accounts';
import { licences } from '@/db/schema/licences';
import { packages } from '@/db/schema/packages';
import { staff, staffSessions } from '@/db/schema/staff';
import { tenants } from '@/db/schema/tenants';
import { type Clock, systemClock } from '@/lib/kernel/clock';
import { type Actor, anonymous, type Context, type TenantRef } from '@/lib/kernel/context';
import { platformTransaction, tenantTransaction } from '@/lib/kernel/database';
import { newId } from '@/lib/kernel/ids';
import { refreshEntitlements } from '@/lib/licences';
import { hostMap, refreshHost } from '@/lib/tenants';

/** bcrypt of `correct-horse-1`, at the least cost there is: tests sign in often. */
export const password = 'correct-horse-1';
const passwordHash = '$2b$04$Wh9gkYHloAW4ksXSZxCq2.Wl0Urvp6oG4LarysjxMZ4OBxwE6/UN2';

const day = 86_400_000;
let made = 0;
/** A name nobody else in this run has. */
export const unique = (prefix: string) =>
  `${prefix}-${process.pid.toString(36)}-${Date.now().toString(36)}-${(made++).toString(36)}`;

type TenantWish = { packageCode?: string; locale?: 'tr' | 'en' | 'de'; isHouse?: boolean; name?: string };

/** A tenant of its own for a test, on a package, already known to the host map. */
export async function makeTenant({
  packageCode = 'enterprise',
  locale = 'en',
  isHouse = false,
  name,
}: TenantWish = {}): Promise<TenantRef> {
  const id = newId();
  const slug = unique('t');
  await platformTransaction(async (tx) => {
    await tx.insert(tenants).values({ id, slug, name: name ?? slug, locale, isHouse });
    const [sold] = await tx.select().from(packages).where(eq(packages.code, packageCode));
    if (!sold) throw new Error(`no package ${packageCode}: was the catalogue seeded?`);
    const startDate = new Date(Date.now() - day);
    const endDate = new Date(Date.now() + 300 * day);
    await tx
      .insert(licences)
      .values({ tenantId: id, packageId: sold.id, startDate, endDate, status: 'active', amount: 0, currency: 'TRY' });
  });
  await refreshHost(id);
  await refreshEntitlements(id);
  const ref = hostMap().byId(id);
  if (!ref) throw new Error('the tenant is not in the host map');
  return ref;
}

/** The house tenant: the catalogue seeds it once a database. */
export async function houseTenant(): Promise<TenantRef> {
  const [row] = await platformTransaction((tx) => tx.select().from(tenants).where(eq(tenants.isHouse, true)));
  if (!row) throw new Error('there is no house tenant');
  await refreshHost(row.id);
  await refreshEntitlements(row.id);
  return hostMap().byId(row.id) as TenantRef;
}

export type Person = { actor: Extract<Actor, { kind: 'user' }>; email: string; ctx: Context };
type PersonWish = { role?: 'customer' | 'tenant_admin'; maxDomains?: number; maxContainers?: number };

/** A user of the tenant with a customer profile, signed in; its password is `password`. */
export async function makeCustomer(tenant: TenantRef, wish: PersonWish = {}): Promise<Person> {
  const { role = 'customer', maxDomains = 5, maxContainers = 5 } = wish;
  const [userId, customerId, sessionId] = [newId(), newId(), newId()];
  const email = `${unique('user')}@example.test`;
  await tenantTransaction(tenant.id, async (tx) => {
    await tx
      .insert(users)
      .values({ id: userId, tenantId: tenant.id, email, passwordHash, fullName: 'Test Person', role });
    await tx.insert(customers).values({ id: customerId, tenantId: tenant.id, userId, maxDomains, maxContainers });
    const expiresAt = new Date(Date.now() + day);
    await tx.insert(sessions).values({ id: sessionId, tenantId: tenant.id, userId, kind: 'token', expiresAt });
  });
  const actor = {
    kind: 'user',
    role,
    id: userId,
    tenantId: tenant.id,
    customerId,
    email,
    name: 'Test Person',
    sessionId,
  } as const;
  return { actor, email, ctx: contextOf(tenant, actor) };
}

/** A staff member, signed in on the platform host; its password is `password`. */
export async function makeStaff(role: 'admin' | 'super_admin' = 'super_admin') {
  const house = await houseTenant();
  const [id, sessionId] = [newId(), newId()];
  const username = unique('staff');
  const email = `${username}@example.test`;
  await platformTransaction(async (tx) => {
    await tx.insert(staff).values({ id, username, email, passwordHash, fullName: 'Test Staff', role });
    await tx
      .insert(staffSessions)
      .values({ id: sessionId, staffId: id, kind: 'token', expiresAt: new Date(Date.now() + day) });
  });
  const actor = { kind: 'staff', role, id, username, email, name: 'Test Staff', sessionId } as const;
  return { actor, username, ctx: contextOf(house, actor) };
}

/** What a door would make of a request by this actor. */
export function contextOf(tenant: TenantRef, actor: Actor = anonymous, clock: Clock = systemClock): Context {
  return {
    tenant,
    actor,
    locale: tenant.locale,
    origin: `http://${hostMap().primaryHost(tenant.id)}`,
    ip: '192.0.2.1',
    userAgent: 'test',
    requestId: newId(),
    clock,
  };
}
