import type { TenantRef } from '@/lib/kernel/context';
import { asKonakError } from '@/lib/kernel/errors';
import { log } from '@/lib/kernel/log';
import { hostMap } from '@/lib/tenants';
import type { RouteHandler } from './route';

export type PublicFile = {
  bytes: Uint8Array | string;
  contentType: string;
  /** Another content, another mark. */
  mark: string;
  /** `forever`: its address names its content. `private`: no cache between may keep it. Default: by `?v=`, which is the mark. */
  kept?: 'forever' | 'private';
};

type Asked = { request: Request; params: Record<string, string> };

const year = 31_536_000;
const shortly = 300;

/** A file shows itself and nothing else: it runs nothing, loads nothing and is framed nowhere. */
const shut = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

const plain = (status: number, text: string): Response =>
  new Response(text, { status, headers: { ...shut, 'content-type': 'text/plain', 'cache-control': 'no-store' } });

function keeping({ kept, mark }: PublicFile, request: Request): string {
  if (kept === 'private') return `private, max-age=${shortly}`;
  const lasts = kept === 'forever' || new URL(request.url).searchParams.get('v') === mark;
  return lasts ? `public, max-age=${year}, immutable` : `public, max-age=${shortly}`;
}

function answerWith(file: PublicFile, request: Request): Response {
  const etag = `"${file.mark}"`;
  const headers = { ...shut, etag, 'cache-control': keeping(file, request) };
  const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
  if (known.some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag))
    return new Response(null, { status: 304, headers });
  const body = typeof file.bytes === 'string' ? file.bytes : new Uint8Array(file.bytes);
  return new Response(body, { headers: { ...headers, 'content-type': file.contentType } });
}

/**
 * A route handler for a file that is everybody's to read and is made of nobody's session: the tenant of the host, or
 * `otherwise` on a host that serves nothing now (nobody's, or a suspended tenant's). No operation, no rate: a page has many.
 */
export function tenantFile(
  find: (tenant: TenantRef, asked: Asked) => Promise<PublicFile | undefined>,
  otherwise?: () => PublicFile,
): RouteHandler {
  return async (request, segment) => {
    const tenant = hostMap().resolve(request.headers.get('host') ?? '');
    if (tenant?.status !== 'active') return otherwise ? answerWith(otherwise(), request) : plain(404, '');
    try {
      const params = (await segment.params) as Record<string, string>;
      const file = await find(tenant, { request, params });
      return file ? answerWith(file, request) : plain(404, '');
    } catch (thrown) {
      const error = asKonakError(thrown);
      log.error({ err: error.cause ?? error, code: error.code, tenantId: tenant.id }, 'a file could not be served');
      return plain(error.kind === 'not_found' ? 404 : 503, '');
    }
  };
}
