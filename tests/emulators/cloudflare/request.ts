import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Contract, Match } from '../contract';
import type { Call } from '../vendor';
import type { GivenRecord } from './dns-content';
import { RecordSet } from './dns-write';
import { CloudflareError } from './error';
import type { Context } from './operation';
import { zoneOf } from './zone-access';

type Read = Pick<Context, 'query' | 'body' | 'text' | 'contentType'>;

/** `name.exact=x&type=A` as `{ name: { exact: 'x' }, type: 'A' }`; a repeated name makes a list. */
function nested(query: string): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [key, value] of new URLSearchParams(query)) {
    const [outer = '', inner] = key.split(/\.(.*)/s);
    if (inner !== undefined) {
      result[outer] = { ...(result[outer] as object | undefined), [inner]: value };
    } else {
      result[outer] = outer in result ? [result[outer], value].flat() : value;
    }
  }
  return result;
}

/** Reads query and body of a call, and how they break the contract. */
export function readCall(contract: Contract, call: Call, match: Match): { context: Read; errors: ErrorObject[] } {
  const contentType = call.headers['content-type'] ?? '';
  const query = nested(call.query);
  const errors = contract.query(match, query);
  const read = { query, body: undefined, text: call.body, contentType };
  const content = match.operation.requestBody?.content;
  if (!content || 'multipart/form-data' in content) return { context: read, errors };
  let body: unknown = {};
  try {
    if (call.body !== '') body = JSON.parse(call.body);
  } catch {
    throw new CloudflareError(400, 6007, 'Malformed JSON in request body');
  }
  errors.push(...contract.body(match, 'application/json', body));
  return { context: { ...read, body }, errors };
}

/** How Cloudflare puts a request that breaks its contract: by the DNS rule it breaks, else by place. */
export function refusal(match: Match, context: Context, errors: ErrorObject[]): CloudflareError {
  const given = context.body as GivenRecord | undefined;
  const { zone_id } = match.params;
  const zone = zone_id ? zoneOf(context.state, context.identity, zone_id) : undefined;
  if (zone && given && match.path.includes('/dns_records') && typeof given.type === 'string') {
    try {
      const records = new RecordSet(context, zone);
      if (match.params.dns_record_id) records.edit(match.params.dns_record_id, given);
      else records.create(given);
    } catch (error) {
      if (error instanceof CloudflareError) return error;
    }
  }
  const setting = /\/settings\/([^/]+)$/.exec(match.path)?.[1];
  if (setting) return new CloudflareError(400, 1007, `Invalid value for zone setting ${setting}`);
  const own = errors.filter((e) => e.keyword !== 'anyOf' && e.keyword !== 'oneOf' && e.keyword !== 'const');
  const worst = own[0] ?? errors[0];
  const place = worst?.instancePath.slice(1).replace(/\//g, '.') || 'request';
  const field = worst?.params.additionalProperty ?? worst?.params.missingProperty;
  const message = `${place} ${worst?.message}${field ? ` (${field})` : ''}`;
  if (match.path.includes('/dns_records')) return new CloudflareError(400, 9207, `Request body is invalid: ${message}`);
  return new CloudflareError(400, 1001, `Invalid request: ${message}`);
}
