// One answer as it is kept: every byte that can be made beforehand is.

import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { knowInlineScripts, nonceOf, policyWith, withoutScripts } from './inline-scripts.mjs';

const smaller = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (body) => promisify(gzip)(body, { level: 6 }),
};

/** Of the application's headers only these go on; `x-konak-keep` and whatever else it says to us does not. */
const passedOn = [
  'x-content-type-options',
  'referrer-policy',
  'x-frame-options',
  'permissions-policy',
  'cross-origin-opener-policy',
];

/** What else decides how a page of the framework looks; the browser's own cache heeds it. */
const vary = 'accept-encoding, cookie, rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch';

/** Whether everybody may get this answer: the application says so, and it gives nobody a cookie. */
const mayBeKept = ({ status, headers }) =>
  status === 200 &&
  ['1', 'still'].includes(headers['x-konak-keep']) &&
  headers['set-cookie'] === undefined &&
  /^text\/html\b/.test(headers['content-type'] ?? '');

/**
 * The answer to keep: `{ etag, bytes, unchanged, bodies: { identity, br, gzip } }` with each body's headers, flat as
 * `writeHead` takes them; undefined when it is not to be kept. `isAsWished` is false when it should have been without the
 * framework's scripts, and a part of it came too late for that: another rendering may do better.
 */
export async function keptAnswer(answer) {
  const said = answer.headers['content-security-policy'] ?? '';
  const nonce = nonceOf(said);
  if (!mayBeKept(answer) || !nonce) return undefined;
  const made = answer.body.toString('utf8');
  const isAskedStill = answer.headers['x-konak-keep'] === 'still';
  const still = isAskedStill ? withoutScripts(made, nonce) : undefined;
  const { html, hashes } = still === undefined ? knowInlineScripts(made, nonce) : { html: still, hashes: [] };
  const policy = policyWith(said, nonce, hashes, still !== undefined);
  const body = Buffer.from(html);
  const etag = `W/"${createHash('sha256').update(policy).update(body).digest('base64url').slice(0, 22)}"`;
  const unchanged = ['etag', etag, 'cache-control', 'private, no-cache', 'vary', vary];
  unchanged.push('content-security-policy', policy);
  for (const name of passedOn) if (answer.headers[name]) unchanged.push(name, String(answer.headers[name]));
  const common = [...unchanged, 'content-type', answer.headers['content-type']];
  const bodies = { identity: { body, headers: [...common, 'content-length', String(body.length)] } };
  await Promise.all(
    Object.entries(smaller).map(async ([encoding, compress]) => {
      const small = await compress(body);
      const headers = [...common, 'content-encoding', encoding, 'content-length', String(small.length)];
      bodies[encoding] = { body: small, headers };
    }),
  );
  const written = Object.values(bodies).reduce((sum, each) => sum + each.body.length, 0);
  const isAsWished = !isAskedStill || still !== undefined;
  return { etag, unchanged, bodies, isAsWished, bytes: written + 4 * policy.length + 2048 };
}

const encodings = ['br', 'gzip'];

/** The encoding an `Accept-Encoding` header (RFC 9110, 12.5.3) wants most of those there are; ours where it does not mind. */
export function encodingFor(accepted) {
  if (!accepted) return 'identity';
  const weights = new Map();
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';');
    const weight = parameters.map((each) => each.trim()).find((each) => each.startsWith('q='));
    weights.set(name.trim(), weight ? Number(weight.slice(2)) || 0 : 1);
  }
  const weightOf = (name) => weights.get(name) ?? weights.get('*') ?? 0;
  let best = 'identity';
  for (const name of encodings)
    if (weightOf(name) > (best === 'identity' ? (weights.get('identity') ?? 0) : weightOf(best))) best = name;
  return best;
}

/** Whether the asker has this answer already (`If-None-Match`, RFC 9110, 13.1.2; weak comparison). */
export const isKnown = (ifNoneMatch = '', etag) =>
  ifNoneMatch
    .split(',')
    .map((each) => each.trim())
    .some((tag) => tag === '*' || tag === etag || `W/${tag}` === etag);
