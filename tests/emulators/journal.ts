import type { IncomingHttpHeaders } from 'node:http';
import type { Call } from './vendor';

/** A call that came in. `status` is 0 while unanswered, or when the answer was lost to a fault. */
export type LoggedCall = {
  at: string;
  method: string;
  path: string;
  query: string;
  headers: IncomingHttpHeaders;
  body: string;
  status: number;
  fault?: string;
};
export type Breach = { at: string; method: string; path: string; status: number; errors: string[] };

const KEPT = 5000;
const BODY_KEPT = 16_384;

/** What happened since the start or the last reset: calls, and answers that broke the contract. */
export class Journal {
  calls: LoggedCall[] = [];
  violations: Breach[] = [];

  /** Logs a call; credentials are not kept. */
  open(call: Call): LoggedCall {
    const headers = { ...call.headers };
    if (headers.authorization) headers.authorization = '[redacted]';
    if (headers['x-auth-key']) headers['x-auth-key'] = '[redacted]';
    const { method, path, query } = call;
    const entry = { at: now(), method, path, query, headers, body: call.body.slice(0, BODY_KEPT), status: 0 };
    this.calls.push(entry);
    if (this.calls.length > KEPT) this.calls.shift();
    return entry;
  }

  violation(call: Call, status: number, errors: string[]): void {
    const breach = { at: now(), method: call.method, path: call.path, status, errors };
    this.violations.push(breach);
    console.error(`CONTRACT VIOLATION by the emulator: ${JSON.stringify(breach)}`);
  }

  clear(): void {
    this.calls = [];
    this.violations = [];
  }
}

const now = () => new Date().toISOString();
