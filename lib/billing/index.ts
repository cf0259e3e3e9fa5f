/** Invoices and payments. */
export {
  type InvoiceRow,
  type InvoiceTotals,
  invoiceTotals,
  isInvoiceStatus,
  listInvoices,
} from './queries/list-invoices';
export { type InvoiceDetail, readInvoice } from './queries/read-invoice';
