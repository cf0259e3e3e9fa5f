import { RateLimiterMemory } from 'rate-limiter-flexible';
import { addressGroup } from '@/lib/kernel/address-group';
import { config } from '@/lib/kernel/config';
import { shared } from '@/lib/kernel/shared';
import { hostMap } from '@/lib/tenants';

/** Hosts of nobody's that one address may ask for in a minute. In memory: the answer must not wait for a database. */
const strangers = () => shared('tls-ask.limit', () => new RateLimiterMemory({ points: 300, duration: 60 }));

const answer = (status: number) => new Response(null, { status });

/**
 * Caddy's question before it gets a certificate (`on_demand_tls.ask`): 200 for a host that is served or approved, 404 for
 * every other, nothing else in either. Who asks for too many strangers is told 429; hosts of ours are answered all the same,
 * so that nobody can keep them from their certificates.
 */
export async function tlsAsk(request: Request): Promise<Response> {
  const host = new URL(request.url).searchParams.get('domain') ?? '';
  if (config().tls.way === 'caddy' && hostMap().mayHaveCertificate(host)) return answer(200);
  const address = addressGroup(request.headers.get('x-konak-ip') ?? '');
  return strangers()
    .consume(address)
    .then(() => answer(404))
    .catch(() => answer(429));
}
