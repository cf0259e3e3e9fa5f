import { z } from 'zod';
import { hashPassword, issueTicket } from '@/lib/accounts';
import { notFound } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { assertSlugFree } from '@/lib/tenants';
import { Institution, NewTenant } from '../institution';
import { makeTenant } from '../make-tenant';
import { newTenant, tellNewTenant } from '../tell';

/**
 * An institution signs up on the platform host (second document, "Senaryo 1"): tenant, trial licence, branding and admin,
 * at once. The ticket carries the admin, signed in, to the new host.
 */
export const signUpTenant = operation({
  name: 'tenant.sign_up',
  scope: 'platform',
  allow: ['anonymous', 'customer', 'tenant_admin'],
  rate: 'login',
  account: (input) => input.email,
  input: Institution,
  output: NewTenant.extend({ ticket: z.string() }),
  async gather({ input, ctx, read }) {
    if (!ctx.tenant.isHouse) throw notFound();
    await read((tx) => assertSlugFree(tx, input.slug)); // before the work of hashing; asked again where it counts
    return { passwordHash: await hashPassword(input.password) };
  },
  async run({ input, ctx, tx, gathered, record, emit }) {
    const now = ctx.clock.now();
    const made = await makeTenant(tx, { ...input, ...gathered, status: 'trial', hiddenPackages: false }, now);
    const { admin } = made;
    await tellNewTenant(made, { record, emit }, { kind: 'user', id: admin.id, name: admin.email });
    const ticket = await issueTicket(tx, { tenantId: made.tenant.id, userId: admin.id }, now);
    return { ...newTenant(made), ticket };
  },
});
