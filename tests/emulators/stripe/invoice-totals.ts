import { roundMoney } from './amounts';
import type { Wire } from './blank';
import type { Ledger } from './ledger';
import type { Coupon, Invoice, Line, Stored } from './objects';

type Part = { amount: number; discount: string };

/** Takes the discounts off the lines, one after the other; a fixed amount is spread over them in order. */
function discountLines(ledger: Ledger, lines: Line[], discounts: string[]): Part[] {
  for (const line of lines) line.discount_amounts = [];
  return discounts.map((id) => {
    const source = ledger.get<Stored>('discount', id).source as { coupon: string };
    const coupon = ledger.find<Coupon>('coupon', source.coupon);
    let fixed = coupon?.amount_off ?? 0;
    let sum = 0;
    for (const line of lines) {
      const named = !coupon?._products || coupon._products.includes(line._product ?? '');
      if (!coupon || !line.discountable || !named || line.amount <= 0) continue;
      const taken = (line.discount_amounts as Part[]).reduce((total, part) => total + part.amount, 0);
      const left = line.amount - taken;
      const amount =
        coupon.percent_off === null ? Math.min(fixed, left) : roundMoney((left * coupon.percent_off) / 100);
      fixed -= amount;
      sum += amount;
      (line.discount_amounts as Part[]).push({ amount, discount: id });
    }
    return { amount: sum, discount: id };
  });
}

/** Taxes a line by its own rates, or the invoice's; gives what comes on top of the price. */
function taxLine(ledger: Ledger, line: Line, usual: string[]): number {
  const rates = (line._taxRates.length > 0 ? line._taxRates : usual).map((id) => ledger.get<Stored>('tax_rate', id));
  const discount = (line.discount_amounts as Part[]).reduce((sum, part) => sum + part.amount, 0);
  const net = line.amount - discount;
  let onTop = 0;
  line.taxes = rates.map((rate) => {
    const share = Number(rate.percentage) / 100;
    const amount = roundMoney(rate.inclusive ? net - net / (1 + share) : net * share);
    if (!rate.inclusive) onTop += amount;
    return {
      amount,
      tax_behavior: rate.inclusive ? 'inclusive' : 'exclusive',
      tax_rate_details: { tax_rate: rate.id },
      taxability_reason: 'not_available',
      taxable_amount: rate.inclusive ? net - amount : net,
      type: 'tax_rate_details',
    };
  });
  return onTop;
}

function sumTaxes(lines: Line[]): Wire[] {
  const sums = new Map<string, Wire>();
  for (const tax of lines.flatMap((line) => line.taxes as Wire[])) {
    const { tax_rate } = tax.tax_rate_details as { tax_rate: string };
    const sum = sums.get(tax_rate);
    if (!sum) sums.set(tax_rate, { ...tax });
    else {
      sum.amount = Number(sum.amount) + Number(tax.amount);
      sum.taxable_amount = Number(sum.taxable_amount) + Number(tax.taxable_amount);
    }
  }
  return [...sums.values()];
}

/** Computes the sums of a draft from its lines, discounts and tax rates. */
export function computeTotals(ledger: Ledger, invoice: Invoice): void {
  const lines = invoice._lines;
  const parts = discountLines(ledger, lines, invoice.discounts);
  const onTop = lines.reduce((sum, line) => sum + taxLine(ledger, line, invoice._taxRates), 0);
  const subtotal = lines.reduce((sum, line) => sum + line.amount, 0);
  const discount = parts.reduce((sum, part) => sum + part.amount, 0);
  const taxes = sumTaxes(lines);
  const included = taxes.reduce((sum, tax) => sum + (tax.tax_behavior === 'inclusive' ? Number(tax.amount) : 0), 0);
  const total = subtotal - discount + onTop;
  Object.assign(invoice, {
    subtotal,
    subtotal_excluding_tax: subtotal - included,
    total,
    total_excluding_tax: total - onTop - included,
    total_discount_amounts: parts,
    total_taxes: taxes,
    amount_due: Math.max(0, total),
    amount_remaining: Math.max(0, total),
    amount_overpaid: 0,
  });
}
