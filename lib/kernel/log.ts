import pino from 'pino';

const secretNames = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'api_token',
  'apiToken',
  'cf_token',
  'cfToken',
  'key',
];

/** Structured log, one JSON line an event. Values under secret-sounding names never get out. */
export const log = pino({
  level: process.env.KONAK_LOG_LEVEL ?? 'info',
  base: { service: 'konak' },
  redact: {
    paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]),
    censor: '[redacted]',
  },
});
