import { and, eq } from 'drizzle-orm';
import { users } from '@/db/schema/accounts';
import { staff } from '@/db/schema/staff';
import { tenants } from '@/db/schema/tenants';
import { fallbackLocale, isLocale, type Locale } from '@/lib/i18n/locales';
import type { Tx } from '@/lib/kernel/database';
import type { MailRecipient } from './queue-mail';

export type Addressee = { to: MailRecipient; locale: Locale };

const languageOf = (own: string | null, tenants: string): Locale => {
  const wished = own ?? tenants;
  return isLocale(wished) ? wished : fallbackLocale;
};

const person = {
  id: users.id,
  address: users.email,
  name: users.fullName,
  locale: users.locale,
  tenantLocale: tenants.locale,
};

type Person = { id: string; address: string; name: string | null; locale: string | null; tenantLocale: string };

const addressee = ({ id, address, name, locale, tenantLocale }: Person): Addressee => ({
  to: { address, name, userId: id },
  locale: languageOf(locale, tenantLocale),
});

/** One person of a tenant; none when gone or blocked meanwhile. */
export async function memberOf(tx: Tx, tenantId: string, userId: string): Promise<Addressee[]> {
  const rows = await tx
    .select(person)
    .from(users)
    .innerJoin(tenants, eq(tenants.id, users.tenantId))
    .where(and(eq(users.tenantId, tenantId), eq(users.id, userId), eq(users.isActive, true)));
  return rows.map(addressee);
}

/** Whoever looks after a tenant. */
export async function adminsOf(tx: Tx, tenantId: string): Promise<Addressee[]> {
  const rows = await tx
    .select(person)
    .from(users)
    .innerJoin(tenants, eq(tenants.id, users.tenantId))
    .where(and(eq(users.tenantId, tenantId), eq(users.role, 'tenant_admin'), eq(users.isActive, true)));
  return rows.map(addressee);
}

/** The platform's superadmins. */
export async function superAdmins(tx: Tx): Promise<Addressee[]> {
  const rows = await tx
    .select({ address: staff.email, name: staff.fullName, locale: staff.locale })
    .from(staff)
    .where(and(eq(staff.role, 'super_admin'), eq(staff.isActive, true)));
  return rows
    .filter(({ address }) => /^[^@\s]+@[^@\s]+$/.test(address)) // as the table of mails wants it
    .map(({ address, name, locale }) => ({ to: { address, name }, locale: languageOf(locale, fallbackLocale) }));
}
