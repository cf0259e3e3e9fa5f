import { z } from 'zod';
import { DomainName, requireWizard } from '@/lib/domains';
import { operation } from '@/lib/kernel/operation';
import { checkedRecords } from '../manual-records';
import { ManualRecords } from '../shapes';

/** The records to set by hand and whether the DNS has them, asked for real. Changes nothing; made for polling. */
export const checkManualRecords = operation({
  name: 'zone.check_records',
  kind: 'read',
  allow: ['customer', 'tenant_admin'],
  input: z.object({ domain: DomainName }),
  output: ManualRecords,
  async gather({ input, ctx, read }) {
    await read((tx) => requireWizard(tx, ctx, { domain: input.domain }));
    return checkedRecords(ctx, input.domain);
  },
  run: async ({ gathered }) => gathered,
});
