import { z } from 'zod';
import { hashPassword } from '@/lib/accounts';
import { operation } from '@/lib/kernel/operation';
import { StaffSlug } from '@/lib/tenants';
import { Institution, NewTenant } from '../institution';
import { makeTenant } from '../make-tenant';
import { newTenant, tellNewTenant } from '../tell';

/** Staff make a tenant: on trial, or on a licence that is active at once; on any package that is sold. */
export const createTenant = operation({
  name: 'tenant.create',
  scope: 'platform',
  allow: ['super_admin'],
  input: Institution.extend({ slug: StaffSlug, status: z.enum(['trial', 'active']).default('trial') }),
  output: NewTenant,
  gather: async ({ input }) => ({ passwordHash: await hashPassword(input.password) }),
  async run({ input, ctx, tx, gathered, record, emit }) {
    const made = await makeTenant(tx, { ...input, ...gathered, hiddenPackages: true }, ctx.clock.now());
    await tellNewTenant(made, { record, emit });
    return newTenant(made);
  },
});
