import { z } from 'zod';
import { operation } from '@/lib/kernel/operation';
import { readCustomDomains } from '../list';
import { CustomDomainList } from '../shapes';

/** The hosts a tenant brought along, each with the records it needs. */
export const listCustomDomains = operation({
  name: 'custom_domain.list',
  kind: 'read',
  allow: ['tenant_admin', 'admin', 'super_admin'],
  input: z.object({}),
  output: CustomDomainList,
  run: ({ ctx, tx }) => readCustomDomains(tx, ctx),
});
