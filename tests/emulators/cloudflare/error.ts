import type { Answer } from '../vendor';

/** A refusal in Cloudflare's words: HTTP status and one code with its message. */
export class CloudflareError extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    readonly more: { code: number; message: string }[] = [],
  ) {
    super(message);
  }
}

/** The failure envelope of every Cloudflare call. */
export function failure(status: number, errors: { code: number; message: string }[]): Answer {
  return { status, json: { success: false, errors, messages: [], result: null } };
}

/** The success envelope of every Cloudflare call. */
export function success(result: unknown, extra: Record<string, unknown> = {}): Answer {
  return { status: 200, json: { success: true, errors: [], messages: [], result, ...extra } };
}
