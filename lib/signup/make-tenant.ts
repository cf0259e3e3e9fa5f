import { brandingSettings } from '@/db/schema/branding';
import { licences } from '@/db/schema/licences';
import { tenants } from '@/db/schema/tenants';
import { makeTenantAdmin } from '@/lib/accounts';
import { presetThemes } from '@/lib/branding';
import type { Tx } from '@/lib/kernel/database';
import { invalid } from '@/lib/kernel/errors';
import { findOfferedPackage } from '@/lib/licences';
import { assertSlugFree, forgetFormerOwner, holdSlugs } from '@/lib/tenants';
import { takePlaces } from '@/lib/usage';
import type { Institution } from './institution';
import { firstTerms } from './terms';

export type TenantWish = Omit<Institution, 'password'> & {
  passwordHash: string;
  status: 'trial' | 'active';
  /** Whether a package that is not shown to everybody may be taken. */
  hiddenPackages: boolean;
};

/**
 * Makes a tenant whole: its row, licence, branding and first admin. The transaction must be the platform's, and all of it
 * stands or none.
 * @throws invalid `subdomain_taken_instead` (of `slug`), `package_unknown` (of `package`); limit_reached `users`.
 */
export async function makeTenant(tx: Tx, wish: TenantWish, now: Date) {
  const { slug, name, locale } = wish;
  await holdSlugs(tx, slug);
  await assertSlugFree(tx, slug);
  await forgetFormerOwner(tx, slug, now);
  const sold = await findOfferedPackage(tx, wish.package, { hidden: wish.hiddenPackages });
  if (!sold) throw invalid({ package: 'package_unknown' });
  const [tenant] = await tx.insert(tenants).values({ slug, name, locale, timeZone: wish.time_zone }).returning();
  if (!tenant) throw new Error('the tenant was not written');
  const tenantId = tenant.id;
  const terms = firstTerms(sold, { status: wish.status, period: wish.billing_period }, now);
  const [licence] = await tx
    .insert(licences)
    .values({ tenantId, packageId: sold.id, ...terms })
    .returning();
  if (!licence) throw new Error('the licence was not written');
  await tx
    .insert(brandingSettings)
    .values({ tenantId, generalSettings: { displayName: name }, colorTheme: presetThemes.blue });
  const users = sold.limits.users;
  await takePlaces(tx, tenantId, 'users', users?.unlimited ? Number.POSITIVE_INFINITY : (users?.max ?? 0));
  const { email, full_name: fullName, passwordHash } = wish;
  const admin = await makeTenantAdmin(tx, { tenantId, email, fullName, passwordHash, locale, now });
  return { tenant, licence, admin, packageCode: sold.code };
}

export type MadeTenant = Awaited<ReturnType<typeof makeTenant>>;
