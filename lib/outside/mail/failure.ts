import { asKonakError, KonakError, outside } from '@/lib/kernel/errors';

type SmtpError = Error & { code?: string; responseCode?: number; command?: string };

/** What the server said about this mail, and not about us or the connection. */
const aboutTheMail = new Set(['EENVELOPE', 'EMESSAGE']);

/**
 * A failed hand-over as an error of the house. Only a 5xx answer to the mail itself (its sender, recipient or content)
 * is for good (RFC 5321, 4.2.1); a refused sign-in is a fault of the settings and is tried again once they are right.
 */
export function mailFailure(thrown: unknown): KonakError {
  if (thrown instanceof KonakError) return thrown;
  if (!(thrown instanceof Error)) return asKonakError(thrown);
  const { code = '', responseCode = 0, command } = thrown as SmtpError;
  const cause = new Error(`${code} ${responseCode || ''}`.trim()); // the answer may repeat the address or the sign-in
  if (aboutTheMail.has(code) && responseCode >= 500)
    return outside(command === 'RCPT TO' ? 'mail_recipient_refused' : 'mail_refused', {}, { cause });
  if (code === 'EAUTH' || code === 'ENOAUTH') return outside('mail_sign_in_failed', {}, { retryable: true, cause });
  if (code === 'ETLS') return outside('mail_server_not_secure', {}, { retryable: true, cause });
  if (responseCode >= 400) return outside('mail_server_busy', {}, { retryable: true, cause });
  return outside('mail_server_unreachable', {}, { retryable: true, cause });
}
