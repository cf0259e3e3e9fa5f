import { isIPv4, isIPv6 } from 'node:net';
import { structuredContent } from './dns-data';
import { hostName } from './dns-names';
import { CloudflareError } from './error';

/** A record as a caller gives it. */
export type GivenRecord = {
  id?: string;
  type: string;
  name: string;
  ttl: number;
  content?: string;
  priority?: number;
  proxied?: boolean;
  comment?: string;
  tags?: string[];
  settings?: object;
  data?: Record<string, unknown>;
};
export type Content = { content: string; priority?: number; data?: Record<string, unknown> };

const refuse = (code: number, message: string) => new CloudflareError(400, code, message);
const PROXIABLE = ['A', 'AAAA', 'CNAME'];
const NOT_ROUTED = /^(0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(1[6-9]|2\d|3[01])\.|^(::1|::|f[cd]..:.*|fe80:.*)$/i;
const MAX_TXT = 2048;

export const proxiable = (type: string) => PROXIABLE.includes(type);

/** Refuses a time to live, in seconds; 1 stands for automatic. */
export function checkTtl(ttl: unknown): void {
  if (typeof ttl === 'number' && (ttl === 1 || (ttl >= 60 && ttl <= 86_400))) return;
  throw refuse(9021, 'Invalid TTL. Must be between 60 and 86400 seconds, or 1 for Automatic.');
}

/** Refuses a proxied record of a type or with a target that Cloudflare does not proxy. */
export function checkProxied(given: GivenRecord): void {
  if (!given.proxied) return;
  if (!proxiable(given.type)) throw refuse(9004, 'This record type cannot be proxied.');
  if (NOT_ROUTED.test(given.content ?? '')) {
    throw refuse(9003, `Target ${given.content} is not allowed for a proxied record`);
  }
}

function required(given: GivenRecord): string {
  if (given.content === undefined || given.content === '') {
    throw refuse(9101, 'content is a required field.');
  }
  return given.content;
}

function hostContent(given: GivenRecord, code: number): string {
  const host = hostName(required(given));
  if (!host) throw refuse(code, `Content for ${given.type} record is invalid.`);
  return host;
}

/** Checks the content of a record by its type and gives it as Cloudflare keeps it. `name` is the full name. */
export function recordContent(given: GivenRecord, name: string): Content {
  switch (given.type) {
    case 'A':
      if (!isIPv4(required(given))) throw refuse(9005, 'Content for A record must be a valid IPv4 address.');
      return { content: required(given) };
    case 'AAAA':
      if (!isIPv6(required(given))) throw refuse(9006, 'Content for AAAA record must be a valid IPv6 address.');
      return { content: new URL(`http://[${given.content}]`).hostname.slice(1, -1) };
    case 'CNAME': {
      const target = hostContent(given, 9007);
      if (target === name) throw refuse(9039, 'CNAME content cannot reference itself.');
      return { content: target };
    }
    case 'NS':
      return { content: hostContent(given, 9010) };
    case 'PTR':
      return { content: hostContent(given, 9012) };
    case 'MX':
      if (given.priority === undefined) throw refuse(9101, 'priority is a required field.');
      return { content: hostContent(given, 9009), priority: given.priority };
    case 'TXT':
      if (required(given).length > MAX_TXT) {
        throw refuse(9212, `Content for TXT record is too long: at most ${MAX_TXT} characters.`);
      }
      return { content: required(given) };
    case 'OPENPGPKEY':
      return { content: required(given) };
    default:
      return structuredContent(given, name);
  }
}
