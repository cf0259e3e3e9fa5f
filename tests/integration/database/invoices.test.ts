import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asPlatform, codeOf, openDatabase, type Row } from './support';
import { makeTenantRows } from './tenant-rows';

let db: Awaited<ReturnType<typeof openDatabase>>;
let acme: Awaited<ReturnType<typeof makeTenantRows>>;
const check = '23514';

beforeAll(async () => {
  db = await openDatabase();
  acme = await asPlatform(db.platform, makeTenantRows);
});
afterAll(() => db.close());

const own = (table: string) => acme.rows.get(table) as Row & { id: string };

describe('an invoice', () => {
  it('takes numbers without gap or double, also where transactions are rolled back', async () => {
    const take = (keep: boolean) =>
      asPlatform(db.platform, async (tx) => {
        const [row] = await tx`select billing.next_invoice_number('FAT', 2026) as number`;
        if (!keep) throw new Error('rolled back');
        return Number(row?.number);
      }).catch(() => null);
    const taken = await Promise.all(Array.from({ length: 60 }, (_, nth) => take(nth % 3 > 0)));
    const numbers = taken.filter((number) => number !== null).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, nth) => nth + 1));
  });

  it('stays as it was issued: only its payment moves', async () => {
    const { id } = own('billing.invoices');
    const run = (statement: string) => asPlatform(db.platform, (tx) => tx.unsafe(`${statement} '${id}'`));
    expect(await codeOf(run(`update billing.invoices set status = 'pending' where id =`))).toBe(check);
    await run(`update billing.invoices set status = 'pending', invoice_number = 'FAT-2026-001' where id =`);
    for (const statement of [
      `update billing.invoices set subtotal = 1, tax_amount = 0, total_amount = 1 where id =`,
      `update billing.invoices set invoice_number = 'FAT-2026-002' where id =`,
      `update billing.invoices set status = 'draft' where id =`,
      'delete from billing.invoices where id =',
      'update billing.invoice_lines set quantity = 2, total = 200 where invoice_id =',
      'delete from billing.invoice_lines where invoice_id =',
      `insert into billing.invoice_lines (tenant_id, invoice_id, position, description, unit_price, total) select tenant_id, id, 9, 'x', 1, 1 from billing.invoices where id =`,
    ]) {
      expect(await codeOf(run(statement)), statement).toBe(check);
    }
    await run(
      `update billing.invoices set status = 'paid', paid_at = now(), payment_method = 'bank_transfer' where id =`,
    );
  });
});
