import { z } from 'zod';
import { Listing } from '@/lib/kernel/listing';
import { operation } from '@/lib/kernel/operation';
import { CustomerRecord, readCustomerRecord } from '../customer-record';
import { listAllCustomers } from '../queries/list-all-customers';

const staff = { kind: 'read', scope: 'platform', allow: ['admin', 'super_admin'] } as const;

/** `GET /api/customers` and `GET /api/admin/customers`: of all tenants, or of one. */
export const listCustomerRecords = operation({
  ...staff,
  name: 'customer.list',
  input: Listing.extend({
    search: z.string().max(200).optional(),
    tenant_id: z.uuid().optional(),
    plan: z.string().max(50).optional(),
    is_active: z.stringbool().optional(),
  }),
  output: z.object({
    customers: z.array(CustomerRecord),
    total: z.number(),
    page: z.number(),
    pages: z.number(),
    limit: z.number(),
  }),
  async run({ input, tx }) {
    const { tenant_id: tenantId, is_active: isActive, ...filter } = input;
    const { rows, ...paging } = await listAllCustomers(tx, { ...filter, tenantId, isActive });
    return { customers: rows, ...paging };
  },
});

/** `GET /api/customers/:id`. */
export const readCustomer = operation({
  ...staff,
  name: 'customer.read',
  input: z.object({ id: z.uuid() }),
  output: CustomerRecord,
  run: ({ input, tx }) => readCustomerRecord(tx, input.id),
});
