import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { stripeClient } from './clients';
import { type Emulator, startEmulator } from './start';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator('stripe');
}, 30_000);
afterEach(async () => expect(await emulator.control.violations()).toEqual([]));
afterAll(() => emulator.stop());

const metadata = { kept: 'yes' };

test('what is created is read back the same, and takes metadata', async () => {
  const client = stripeClient(emulator);
  const customer = (await client.customers.create({ email: 'a@acme.test' })).id;
  const product = await client.products.create({ name: 'Hosting' });
  expect(await client.products.retrieve(product.id)).toEqual(product);
  const price = await client.prices.create({ currency: 'usd', product: product.id, unit_amount: 500 });
  const coupon = await client.coupons.create({
    amount_off: 100,
    currency: 'usd',
    applies_to: { products: [product.id] },
  });
  const whole = await client.coupons.retrieve(coupon.id, { expand: ['applies_to'] });
  expect(whole.applies_to).toEqual({ products: [product.id] });
  const promotion = await client.promotionCodes.create({ promotion: { type: 'coupon', coupon: coupon.id } });
  expect(await client.promotionCodes.retrieve(promotion.id)).toEqual(promotion);
  const rate = await client.taxRates.create({ display_name: 'VAT', inclusive: true, percentage: 20 });
  expect(await client.taxRates.retrieve(rate.id)).toEqual(rate);
  const method = await client.paymentMethods.attach('pm_card_visa', { customer });
  expect(await client.paymentMethods.retrieve(method.id)).toEqual(method);
  const setup = await client.setupIntents.create({ customer });
  expect(await client.setupIntents.retrieve(setup.id)).toEqual(setup);
  expect(await client.setupIntents.update(setup.id, { metadata })).toMatchObject({ metadata });
  const item = await client.invoiceItems.create({ customer, pricing: { price: price.id }, quantity: 2 });
  expect(await client.invoiceItems.retrieve(item.id)).toEqual(item);
  expect(item.amount).toBe(1000);
  const invoice = await client.invoices.create({
    customer,
    pending_invoice_items_behavior: 'include',
    discounts: [{ promotion_code: promotion.id }],
    default_tax_rates: [rate.id],
  });
  expect(invoice).toMatchObject({ subtotal: 1000, total: 900, total_excluding_tax: 750 });
  expect(await client.invoices.update(invoice.id, { metadata, footer: 'Thanks' })).toMatchObject({ footer: 'Thanks' });
  await client.invoices.pay(invoice.id, { payment_method: method.id });
  const [payment] = (await client.invoicePayments.list({ invoice: invoice.id })).data;
  expect(await client.invoicePayments.retrieve(String(payment?.id))).toEqual(payment);
  const [charge] = (await client.charges.list({ customer })).data;
  const refund = await client.refunds.create({ charge: String(charge?.id), amount: 1 });
  expect(await client.refunds.retrieve(refund.id)).toEqual(refund);
});

test('sessions, configurations, endpoints and credit notes are read back the same', async () => {
  const client = stripeClient(emulator);
  const customer = (await client.customers.create({ email: 'b@acme.test' })).id;
  const session = await client.checkout.sessions.create({ mode: 'setup', customer, success_url: 'http://x.test' });
  expect(await client.checkout.sessions.update(session.id, { metadata })).toMatchObject({ metadata });
  const configuration = await client.billingPortal.configurations.create({
    features: { invoice_history: { enabled: true } },
  });
  expect(await client.billingPortal.configurations.retrieve(configuration.id)).toEqual(configuration);
  const endpoint = await client.webhookEndpoints.create({
    url: 'http://127.0.0.1:1/x',
    enabled_events: ['plan.created'],
  });
  expect(endpoint).toMatchObject(await client.webhookEndpoints.retrieve(endpoint.id));
  const invoice = await client.invoices.create({ customer });
  await client.invoiceItems.create({ customer, invoice: invoice.id, amount: 900, currency: 'usd' });
  await client.invoices.finalizeInvoice(invoice.id);
  const note = await client.creditNotes.create({ invoice: invoice.id, amount: 900 });
  expect(await client.creditNotes.retrieve(note.id)).toEqual(note);
  expect(await client.creditNotes.update(note.id, { memo: 'sorry' })).toMatchObject({ memo: 'sorry' });
  expect((await client.invoices.retrieve(invoice.id)).status).toBe('paid');
});
