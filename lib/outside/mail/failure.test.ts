import { expect, it } from 'vitest';
import { mailFailure } from './failure';

const error = (fields: object) => Object.assign(new Error('550 <secret@example.test> no'), fields);

it.each([
  [{ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'mail_recipient_refused', false],
  [{ code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM' }, 'mail_refused', false],
  [{ code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'mail_refused', false],
  [{ code: 'EENVELOPE', responseCode: 450, command: 'RCPT TO' }, 'mail_server_busy', true],
  [{ code: 'EMESSAGE', responseCode: 451 }, 'mail_server_busy', true],
  [{ code: 'EAUTH', responseCode: 535 }, 'mail_sign_in_failed', true],
  [{ code: 'EPROTOCOL', responseCode: 554 }, 'mail_server_busy', true],
  [{ code: 'ESOCKET' }, 'mail_server_unreachable', true],
  [{ code: 'ETIMEDOUT' }, 'mail_server_unreachable', true],
  [{ code: 'ETLS', responseCode: 500 }, 'mail_server_not_secure', true],
  [{ code: 'EDNS' }, 'mail_server_unreachable', true],
] as const)('%j is %s, to be tried again: %s', (fields, code, retryable) => {
  expect(mailFailure(error(fields))).toMatchObject({ kind: 'outside', code, retryable });
});

it('the server’s words, which may name people, are not kept', () => {
  expect(String((mailFailure(error({ code: 'EAUTH', responseCode: 535 })).cause as Error).message)).toBe('EAUTH 535');
});
