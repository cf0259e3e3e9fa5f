import { config } from '@/lib/kernel/config';
import { outside } from '@/lib/kernel/errors';
import { Secret } from '@/lib/kernel/secrets';

/**
 * The zone of Cloudflare for SaaS as its token sees it. Loaded when it is needed: the client library is large, and most
 * installations hold their certificates themselves.
 * @throws outside `tls_not_configured`
 */
export async function saasZone() {
  const { saas } = config().tls;
  if (!saas) throw outside('tls_not_configured');
  const { cloudflare } = await import('@/lib/outside/cloudflare');
  return { api: cloudflare(new Secret(saas.token)), zoneId: saas.zoneId };
}
