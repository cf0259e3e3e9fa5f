import { z } from 'zod';
import { operation } from '@/lib/kernel/operation';
import { lookAtDomain } from '../checks';
import { requireDomainRow } from '../rows';
import { HostName, Verification } from '../shapes';
import { verificationView } from '../view';

/** What every authoritative server has of a domain's records at this moment. Changes nothing; made for polling. */
export const checkCustomDomain = operation({
  name: 'custom_domain.check',
  kind: 'read',
  allow: ['tenant_admin', 'admin', 'super_admin'],
  input: z.object({ domain: HostName.optional() }),
  output: Verification,
  async gather({ input, ctx, read }) {
    const row = await read((tx) => requireDomainRow(tx, ctx, input.domain));
    const { checks } = await lookAtDomain({ host: row.host, token: row.verificationToken }, ctx.tenant);
    return verificationView(row, ctx.tenant, checks);
  },
  run: async ({ gathered }) => gathered,
});
