import type Stripe from 'stripe';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { failureOf, stripeClient } from './clients';
import { type Emulator, startEmulator } from './start';

let emulator: Emulator;
let client: Stripe;
let customer: string;
beforeAll(async () => {
  emulator = await startEmulator('stripe');
  client = stripeClient(emulator);
}, 30_000);
beforeEach(async () => {
  await emulator.control.reset();
  customer = (await client.customers.create({ email: 'a@acme.test' })).id;
});
afterEach(async () => expect(await emulator.control.violations()).toEqual([]));
afterAll(() => emulator.stop());

const types = async () => (await client.events.list({ limit: 100 })).data.map(({ type }) => type);

test('a payment is confirmed, charged and refunded in parts', async () => {
  const intent = await client.paymentIntents.create({ amount: 1000, currency: 'usd', customer, metadata: { a: 'b' } });
  expect(intent).toMatchObject({ status: 'requires_payment_method', amount: 1000 });
  const paid = await client.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa' });
  expect(paid).toMatchObject({ status: 'succeeded', amount_received: 1000 });
  const charge = await client.charges.retrieve(String(paid.latest_charge));
  expect(charge).toMatchObject({ paid: true, payment_method_details: { card: { last4: '4242' } } });
  await client.refunds.create({ payment_intent: intent.id, amount: 400, reason: 'requested_by_customer' });
  expect((await failureOf(client.refunds.create({ payment_intent: intent.id, amount: 700 }))).status).toBe(400);
  const rest = await client.refunds.create({ charge: charge.id });
  expect(rest.amount).toBe(600);
  expect(await client.refunds.update(rest.id, { metadata: { x: 'y' } })).toMatchObject({ metadata: { x: 'y' } });
  expect((await failureOf(client.refunds.create({ charge: charge.id }))).code).toBe('charge_already_refunded');
  expect((await client.refunds.list({ payment_intent: intent.id })).data).toHaveLength(2);
  expect(await types()).toEqual(
    expect.arrayContaining(['payment_intent.succeeded', 'charge.refunded', 'refund.created']),
  );
});

test('a declined card fails with 402, stays on the intent, and another card may pay', async () => {
  const intent = await client.paymentIntents.create({ amount: 1000, currency: 'usd' });
  const declined = await failureOf(
    client.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_chargeDeclinedInsufficientFunds' }),
  );
  expect(declined).toEqual({ status: 402, code: 'card_declined' });
  const after = await client.paymentIntents.retrieve(intent.id);
  expect(after).toMatchObject({
    status: 'requires_payment_method',
    last_payment_error: { decline_code: 'insufficient_funds' },
  });
  expect(await types()).toContain('payment_intent.payment_failed');
  const paid = await client.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_mastercard' });
  expect(paid.status).toBe('succeeded');
  expect((await failureOf(client.paymentIntents.cancel(intent.id))).code).toBe('payment_intent_unexpected_state');
});

test('a card that wants authentication waits for its page', async () => {
  const intent = await client.paymentIntents.create({ amount: 1000, currency: 'usd' });
  const waiting = await client.paymentIntents.confirm(intent.id, {
    payment_method: 'pm_card_authenticationRequired',
    return_url: 'http://acme.localhost:3000/back',
  });
  expect(waiting.status).toBe('requires_action');
  const url = String(waiting.next_action?.redirect_to_url?.url);
  expect(await (await fetch(url, { headers: { 'accept-language': 'tr' } })).text()).toContain('Onayla');
  const body = new URLSearchParams({ act: 'approve' });
  const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  expect(answer.headers.get('location')).toContain('http://acme.localhost:3000/back?payment_intent=');
  expect((await client.paymentIntents.retrieve(intent.id)).status).toBe('succeeded');
});

test('an authorized payment is captured, an unpaid one canceled', async () => {
  const held = await client.paymentIntents.create({
    amount: 1000,
    currency: 'usd',
    capture_method: 'manual',
    payment_method: 'pm_card_visa',
    confirm: true,
  });
  expect(held).toMatchObject({ status: 'requires_capture', amount_capturable: 1000 });
  const captured = await client.paymentIntents.capture(held.id, { amount_to_capture: 700 });
  expect(captured).toMatchObject({ status: 'succeeded', amount_received: 700 });
  const open = await client.paymentIntents.create({ amount: 5, currency: 'usd' });
  await client.paymentIntents.update(open.id, { amount: 6 });
  const canceled = await client.paymentIntents.cancel(open.id, { cancellation_reason: 'abandoned' });
  expect(canceled).toMatchObject({ status: 'canceled', amount: 6, cancellation_reason: 'abandoned' });
  expect((await client.paymentIntents.list()).data).toHaveLength(2);
  expect((await client.charges.list({ payment_intent: held.id })).data).toHaveLength(1);
});

test('payment methods are attached, used as default, and detached', async () => {
  const card = { number: '4242424242424242', exp_month: 5, exp_year: 2031, cvc: '123' };
  const method = await client.paymentMethods.create({ type: 'card', card });
  expect((await client.paymentMethods.attach(method.id, { customer })).customer).toBe(customer);
  await client.customers.update(customer, { invoice_settings: { default_payment_method: method.id } });
  expect((await client.paymentMethods.list({ customer, type: 'card' })).data).toMatchObject([{ id: method.id }]);
  expect((await client.customers.listPaymentMethods(customer)).data).toHaveLength(1);
  expect(await client.customers.retrievePaymentMethod(customer, method.id)).toMatchObject({ card: { exp_year: 2031 } });
  await client.paymentMethods.update(method.id, { metadata: { a: 'b' } });
  await client.paymentMethods.detach(method.id);
  const after = (await client.customers.retrieve(customer)) as Stripe.Customer;
  expect(after.invoice_settings.default_payment_method).toBeNull();
  expect((await failureOf(client.paymentMethods.attach(method.id, { customer }))).status).toBe(400);
  const bad = client.paymentMethods.create({ type: 'card', card: { ...card, number: '1234123412341234' } });
  expect(await failureOf(bad)).toEqual({ status: 402, code: 'incorrect_number' });
  expect((await failureOf(client.paymentMethods.attach('pm_card_chargeDeclined', { customer }))).code).toBe(
    'card_declined',
  );
});

test('a setup intent keeps a card for later', async () => {
  const intent = await client.setupIntents.create({ customer, usage: 'off_session' });
  const done = await client.setupIntents.confirm(intent.id, { payment_method: 'pm_card_visa' });
  expect(done.status).toBe('succeeded');
  expect((await client.paymentMethods.list({ customer })).data).toMatchObject([{ id: done.payment_method }]);
  const failed = await client.setupIntents.create({ customer });
  const decline = client.setupIntents.confirm(failed.id, { payment_method: 'pm_card_chargeDeclined' });
  expect((await failureOf(decline)).status).toBe(402);
  expect(await client.setupIntents.cancel(failed.id)).toMatchObject({ status: 'canceled' });
  expect((await client.setupIntents.list({ customer })).data).toHaveLength(2);
});

test('an invoice of items is finalized, paid, credited and listed', async () => {
  await client.customers.update(customer, {
    invoice_settings: { default_payment_method: (await client.paymentMethods.attach('pm_card_visa', { customer })).id },
  });
  const rate = await client.taxRates.create({ display_name: 'VAT', inclusive: false, percentage: 20 });
  await client.invoiceItems.create({ customer, amount: 500, currency: 'usd', description: 'Setup' });
  const preview = await client.invoices.createPreview({ customer });
  expect(preview.total).toBe(500);
  const draft = await client.invoices.create({
    customer,
    pending_invoice_items_behavior: 'include',
    default_tax_rates: [rate.id],
  });
  expect(draft).toMatchObject({ status: 'draft', subtotal: 500, total: 600, amount_due: 600 });
  const extra = await client.invoiceItems.create({ invoice: draft.id, customer, amount: 100, currency: 'usd' });
  await client.invoiceItems.update(extra.id, { amount: 200 });
  expect((await client.invoices.retrieve(draft.id)).total).toBe(840);
  await client.invoiceItems.del(extra.id);
  const open = await client.invoices.finalizeInvoice(draft.id);
  expect(open).toMatchObject({ status: 'open', amount_due: 600 });
  expect(open.number).toMatch(/-0001$/);
  expect((await failureOf(client.invoices.del(draft.id))).code).toBe('invoice_not_editable');
  const paid = await client.invoices.pay(open.id, { expand: ['payments'] });
  expect(paid).toMatchObject({ status: 'paid', amount_paid: 600, amount_remaining: 0 });
  expect(paid.payments?.data).toMatchObject([{ status: 'paid' }]);
  expect((await client.invoices.listLineItems(paid.id)).data).toMatchObject([{ amount: 500, description: 'Setup' }]);
  expect((await client.invoices.list({ customer, status: 'paid' })).data).toHaveLength(1);
  expect((await client.invoicePayments.list({ invoice: paid.id })).data).toHaveLength(1);
  expect((await failureOf(client.invoices.pay(paid.id))).code).toBe('invoice_already_paid');
  expect(await types()).toEqual(expect.arrayContaining(['invoice.finalized', 'invoice.paid', 'invoice_payment.paid']));
});

test('an invoice can be voided, given up, sent and paid elsewhere, and a draft deleted', async () => {
  const make = async () => {
    const invoice = await client.invoices.create({ customer, collection_method: 'send_invoice', days_until_due: 14 });
    await client.invoiceItems.create({ invoice: invoice.id, customer, amount: 500, currency: 'usd' });
    return invoice.id;
  };
  const sent = await client.invoices.sendInvoice(await make());
  expect(sent).toMatchObject({ status: 'open' });
  expect(Number(sent.due_date)).toBeGreaterThan(Date.now() / 1000 + 13 * 86_400);
  expect((await client.invoices.pay(sent.id, { paid_out_of_band: true })).status).toBe('paid');
  const second = await client.invoices.finalizeInvoice(await make());
  expect((await client.invoices.markUncollectible(second.id)).status).toBe('uncollectible');
  expect((await client.invoices.voidInvoice(second.id)).status).toBe('void');
  expect(await client.invoices.del(await make())).toMatchObject({ deleted: true });
});

test('a credit note lowers an open invoice, and credits or refunds a paid one', async () => {
  await client.paymentMethods.attach('pm_card_visa', { customer });
  const [method] = (await client.paymentMethods.list({ customer })).data;
  await client.customers.update(customer, { invoice_settings: { default_payment_method: String(method?.id) } });
  const invoice = await client.invoices.create({ customer });
  await client.invoiceItems.create({ invoice: invoice.id, customer, amount: 1000, currency: 'usd' });
  const open = await client.invoices.finalizeInvoice(invoice.id);
  const [line] = open.lines.data;
  const lines = [{ type: 'invoice_line_item' as const, invoice_line_item: String(line?.id), amount: 300 }];
  expect((await client.creditNotes.preview({ invoice: invoice.id, amount: 100 })).amount).toBe(100);
  const note = await client.creditNotes.create({ invoice: invoice.id, lines });
  expect(note).toMatchObject({ amount: 300, type: 'pre_payment', status: 'issued' });
  expect((await client.invoices.retrieve(invoice.id)).amount_remaining).toBe(700);
  expect((await client.creditNotes.voidCreditNote(note.id)).status).toBe('void');
  expect((await client.invoices.pay(invoice.id)).amount_paid).toBe(1000);
  await client.creditNotes.create({ invoice: invoice.id, amount: 400, refund_amount: 150, credit_amount: 250 });
  expect(((await client.customers.retrieve(customer)) as Stripe.Customer).balance).toBe(-250);
  expect((await client.refunds.list()).data).toMatchObject([{ amount: 150 }]);
  expect((await client.creditNotes.list({ invoice: invoice.id })).data).toHaveLength(2);
  expect((await client.creditNotes.listLineItems(note.id)).data).toHaveLength(1);
});
