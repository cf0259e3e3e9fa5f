import { checkoutOperations } from './checkout-sessions';
import { creditNoteOperations } from './credit-notes';
import { customerOperations } from './customers';
import { discountOperations } from './discounts';
import { invoiceItemOperations } from './invoice-items';
import { invoiceStepOperations } from './invoice-steps';
import { invoiceOperations } from './invoices';
import type { Operations } from './operation';
import { paymentIntentOperations } from './payment-intents';
import { paymentMethodOperations } from './payment-methods';
import { portalOperations } from './portal';
import { priceOperations } from './prices';
import { productOperations } from './products';
import { refundOperations } from './refunds';
import { setupIntentOperations } from './setup-intents';
import { subscriptionItemOperations } from './subscription-item-calls';
import { subscriptionOperations } from './subscriptions';
import { taxRateOperations } from './tax-rates';
import { eventOperations, webhookEndpointOperations } from './webhook-endpoints';

/** Every operation the emulator has, by method and path of the contract. */
export const OPERATIONS: Operations = {
  ...customerOperations,
  ...productOperations,
  ...priceOperations,
  ...discountOperations,
  ...taxRateOperations,
  ...paymentMethodOperations,
  ...paymentIntentOperations,
  ...setupIntentOperations,
  ...refundOperations,
  ...invoiceItemOperations,
  ...invoiceOperations,
  ...invoiceStepOperations,
  ...creditNoteOperations,
  ...subscriptionOperations,
  ...subscriptionItemOperations,
  ...checkoutOperations,
  ...portalOperations,
  ...webhookEndpointOperations,
  ...eventOperations,
};
