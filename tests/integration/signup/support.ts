import { eq } from 'drizzle-orm';
import { tenants } from '@/db/schema/tenants';
import { execute } from '@/lib/doors/gates';
import type { Actor } from '@/lib/kernel/context';
import { platformTransaction } from '@/lib/kernel/database';
import { asKonakError } from '@/lib/kernel/errors';
import { refreshEntitlements } from '@/lib/licences';
import { signUpTenant } from '@/lib/signup';
import { refreshHost } from '@/lib/tenants';
import { contextOf, houseTenant, unique } from '../../support/factory';
import { newAddress } from '../accounts/support';

/** What somebody fills in. */
export const institution = (more: object = {}) => ({
  name: 'Şişli Koleji',
  slug: unique('okul'),
  package: 'professional',
  full_name: 'Ayşe Yılmaz',
  email: `${unique('admin')}@example.test`,
  password: 'four-unrelated-words',
  locale: 'tr',
  ...more,
});

/** Signs an institution up on the platform host, as the page does. */
export async function signUp(more: object = {}, actor?: Actor) {
  const ctx = { ...contextOf(await houseTenant(), actor), ip: newAddress() };
  const made = await execute(signUpTenant, ctx, institution(more));
  await Promise.all([refreshHost(made.id), refreshEntitlements(made.id)]);
  return made;
}

/** What an execution was refused with. */
export async function refusalOf(doing: Promise<unknown>) {
  const thrown = await doing.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown === undefined) throw new Error('it was not refused');
  const { kind, code, fields, params } = asKonakError(thrown);
  return { kind, code, fields, params };
}

export const tenantOfSlug = async (slug: string) =>
  (await platformTransaction((tx) => tx.select().from(tenants).where(eq(tenants.slug, slug))))[0];
