/** Invoices and payments. */
export { issuerOf } from './issuer';
export {
  type InvoiceRow,
  type InvoiceTotals,
  invoiceTotals,
  isInvoiceStatus,
  listInvoices,
} from './queries/list-invoices';
export { type InvoiceDetail, readInvoice } from './queries/read-invoice';
