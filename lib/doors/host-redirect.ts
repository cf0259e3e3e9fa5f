import { hostOrigin } from '@/lib/tenants';

/** Seconds a browser may remember it: a tenant that chooses another host is not stuck with the former one. */
const remembered = 300;

/**
 * Sends a visitor to the same page on another host, one from the host map. The path is written behind a whole origin with
 * its slash, so whatever it holds (`//evil.test`, `@evil.test`), the parser of URLs finds nothing in it but a path.
 */
export function hostRedirect(host: string, pathAndQuery: string): Response {
  const url = new URL(`${hostOrigin(host)}/${pathAndQuery.replace(/^[/\\]+/, '')}`);
  const headers = { location: url.href, 'cache-control': `private, max-age=${remembered}`, vary: 'host' };
  return new Response(null, { status: 308, headers });
}
