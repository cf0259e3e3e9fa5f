import { invalid, KonakError } from '@/lib/kernel/errors';

/** The largest JSON body taken, in bytes; files have doors of their own. */
const maximumBody = 1_000_000;
const maximumDepth = 32;

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}

async function bodyOf(request: Request): Promise<Record<string, unknown>> {
  if (request.method === 'GET' || request.method === 'HEAD') return {};
  if (Number(request.headers.get('content-length') ?? 0) > maximumBody)
    throw new KonakError('invalid', 'body_too_large');
  const text = await request.text();
  if (text === '') return {};
  if (text.length > maximumBody) throw new KonakError('invalid', 'body_too_large');
  if (!(request.headers.get('content-type') ?? '').toLowerCase().startsWith('application/json')) {
    throw new KonakError('invalid', 'json_expected');
  }
  if (depthOf(text) > maximumDepth) throw new KonakError('invalid', 'body_too_deep');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new KonakError('invalid', 'json_malformed');
  }
  if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed)) throw invalid({ input: 'wrong_type' });
  return parsed as Record<string, unknown>;
}

/** The operation's input: JSON body (or the query, where there is none to expect), then path parameters, which win. */
export async function requestInput(
  request: Request,
  params: Record<string, string | string[]>,
): Promise<Record<string, unknown>> {
  const inQuery = ['GET', 'HEAD', 'DELETE'].includes(request.method);
  const query = inQuery ? Object.fromEntries(new URL(request.url).searchParams) : {};
  return { ...(await bodyOf(request)), ...query, ...params };
}

/**
 * A browser's cookie is sent by foreign pages too, so a change asked for with it must come from a page of this host
 * (OWASP, "Verifying Origin With Standard Headers"). Programs send no cookie and need no origin.
 */
export function assertSameOrigin(request: Request, origin: string): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.headers.has('authorization')) return;
  const claimed = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (claimed ? claimed !== origin : site !== null && site !== 'same-origin')
    throw new KonakError('refused', 'foreign_origin');
}
