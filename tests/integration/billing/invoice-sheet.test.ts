import { describe, expect, it } from 'vitest';
import { invoices } from '@/db/schema/invoices';
import { issuerOf, listInvoices } from '@/lib/billing';
import { platformTransaction, tenantTransaction } from '@/lib/kernel/database';
import { houseTenant, makeCustomer, makeTenant } from '../../support/factory';
import { installKonak } from '../../support/installation';

installKonak();

const day = '2026-03-01';
const draft = { invoiceDate: day, dueDate: day, billingPeriodStart: day, billingPeriodEnd: day } as const;
const sums = { subtotal: 100, taxAmount: 20, totalAmount: 120 } as const;

describe('an invoice', () => {
  it('bears the letterhead of the operator when the tenant owes, and of the tenant when its customer does', async () => {
    const [house, tenant] = [await houseTenant(), await makeTenant()];
    expect((await issuerOf({ customerId: null }, tenant)).brand.name).toBe(house.name);
    expect((await issuerOf({ customerId: 'somebody' }, tenant)).brand.name).toBe(tenant.name);
  });

  it('is listed to the tenant only when the tenant owes it', async () => {
    const tenant = await makeTenant();
    const { actor } = await makeCustomer(tenant);
    const own = await platformTransaction(async (tx) => {
      const [licence] = await tx
        .insert(invoices)
        .values([
          { tenantId: tenant.id, ...draft, ...sums },
          { tenantId: tenant.id, customerId: actor.customerId, ...draft, ...sums },
        ])
        .returning();
      return licence;
    });
    const seen = await tenantTransaction(tenant.id, (tx) =>
      listInvoices(tx, { tenantId: tenant.id, owedBy: 'tenant' }),
    );
    expect(seen.rows.map(({ id }) => id)).toEqual([own?.id]);
  });
});
