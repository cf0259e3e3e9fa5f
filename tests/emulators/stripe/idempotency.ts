import type { Answer, Call } from '../vendor';
import { StripeError } from './error';
import { stableText } from './ids';
import type { AccountState } from './state';

const DAY = 24 * 3600 * 1000;

/** The answer an earlier call under the same key got; refuses the key for another call. */
export function earlierAnswer(account: AccountState, call: Call, now: Date): Answer | undefined {
  const key = keyOf(call);
  const kept = key === undefined ? undefined : account.idempotency[key];
  if (!kept || now.getTime() - kept.at > DAY) return undefined;
  if (kept.fingerprint !== fingerprint(call)) {
    const message =
      `Keys for idempotent requests can only be used with the same parameters they were first used with. ` +
      `Try using a key other than '${key}' if you meant to execute a different request.`;
    throw new StripeError(400, { type: 'idempotency_error', message });
  }
  const headers = { 'idempotent-replayed': 'true', 'original-request': kept.requestId };
  return { ...kept.answer, headers: { ...kept.answer.headers, ...headers }, keep: false };
}

/** Keeps the answer of a write under its key. */
export function keepAnswer(account: AccountState, call: Call, answer: Answer, requestId: string, now: Date): void {
  const key = keyOf(call);
  if (key === undefined) return;
  for (const [old, { at }] of Object.entries(account.idempotency)) {
    if (now.getTime() - at > DAY) delete account.idempotency[old];
  }
  account.idempotency[key] = { fingerprint: fingerprint(call), answer, requestId, at: now.getTime() };
}

export function keyOf(call: Call): string | undefined {
  const key = call.headers['idempotency-key'];
  return call.method === 'POST' && typeof key === 'string' && key !== '' ? key : undefined;
}

const fingerprint = (call: Call) => stableText(`${call.path}\n${call.body}`, 64);
