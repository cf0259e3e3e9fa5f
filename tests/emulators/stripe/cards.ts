/** What a card does when it is charged: pays, asks for the cardholder, or declines with a code. */
export type Card = { number: string; brand: string; outcome: string };

/** Stripe's test cards. `attach` cards can be kept but decline when charged. */
const CARDS: Card[] = [
  { number: '4242424242424242', brand: 'visa', outcome: 'pays' },
  { number: '5555555555554444', brand: 'mastercard', outcome: 'pays' },
  { number: '378282246310005', brand: 'amex', outcome: 'pays' },
  { number: '4000000000000002', brand: 'visa', outcome: 'generic_decline' },
  { number: '4000000000009995', brand: 'visa', outcome: 'insufficient_funds' },
  { number: '4000000000009987', brand: 'visa', outcome: 'lost_card' },
  { number: '4000000000000069', brand: 'visa', outcome: 'expired_card' },
  { number: '4000000000000127', brand: 'visa', outcome: 'incorrect_cvc' },
  { number: '4000000000000119', brand: 'visa', outcome: 'processing_error' },
  { number: '4000000000000341', brand: 'visa', outcome: 'attach' },
  { number: '4000002500003155', brand: 'visa', outcome: 'authenticate' },
  { number: '4000002760003184', brand: 'visa', outcome: 'authenticate' },
];

/** Stripe's test payment methods and tokens, without their `pm_card_` or `tok_`. */
const NAMED: Record<string, string> = {
  visa: '4242424242424242',
  mastercard: '5555555555554444',
  amex: '378282246310005',
  chargeDeclined: '4000000000000002',
  visa_chargeDeclined: '4000000000000002',
  visa_chargeDeclinedInsufficientFunds: '4000000000009995',
  chargeDeclinedInsufficientFunds: '4000000000009995',
  chargeDeclinedExpiredCard: '4000000000000069',
  chargeDeclinedIncorrectCvc: '4000000000000127',
  chargeDeclinedProcessingError: '4000000000000119',
  chargeCustomerFail: '4000000000000341',
  authenticationRequired: '4000002760003184',
  authenticationRequiredOnSetup: '4000002500003155',
};

export const cardByNumber = (number: string) => CARDS.find((card) => card.number === number.replace(/\s/g, ''));

/** The card of `pm_card_visa`, `tok_visa` and the like. */
export function cardByName(name: string): Card | undefined {
  const short = /^(?:pm_card|tok)_(.+)$/.exec(name)?.[1];
  return short === undefined ? undefined : cardByNumber(NAMED[short] ?? '');
}
