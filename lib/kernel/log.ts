import pino from 'pino';

const secretNames = [
  'password',
  'token',
  'ticket',
  'secret',
  'authorization',
  'cookie',
  'api_token',
  'apiToken',
  'cf_token',
  'cfToken',
  'key',
];

type Shown = { type: string; message: string; code?: unknown; stack?: string; cause?: Shown };

/** A failed query's message ends with its parameters: they are left out. */
const withoutParameters = (message: string) => message.split('\nparams: ')[0] ?? '';

/** The lines of a stack below the message, which stands in front of them. */
function framesOf({ stack = '', message }: Error): string {
  const at = stack.indexOf(message);
  return at < 0 ? '' : stack.slice(at + message.length).trim();
}

/** An error as the log keeps it: names, places and codes, never the values somebody sent. */
export function shownError(thrown: unknown, depth = 0): Shown {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: 'not an error' };
  const cause = thrown.cause && depth < 3 ? shownError(thrown.cause, depth + 1) : undefined;
  return {
    type: thrown.name,
    message: withoutParameters(thrown.message),
    code: 'code' in thrown ? thrown.code : undefined,
    stack: framesOf(thrown),
    ...(cause && { cause }),
  };
}

/** Structured log, one JSON line an event. Values under secret-sounding names never get out. */
export const log = pino({
  level: process.env.KONAK_LOG_LEVEL ?? 'info',
  base: { service: 'konak' },
  serializers: { err: shownError },
  redact: {
    paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]),
    censor: '[redacted]',
  },
});
