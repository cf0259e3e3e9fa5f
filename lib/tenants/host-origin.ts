import { config } from '@/lib/kernel/config';
import { hostMap } from './load-hosts';

/** Where a host of ours answers: every one as the platform itself is reached, by its scheme and port. */
export function hostOrigin(host: string): string {
  const { protocol, port } = config().publicUrl;
  return `${protocol}//${host}${port && `:${port}`}`;
}

/** What a tenant's links are built with: its primary host, from the host map and never from a request (threat 3). */
export const primaryOrigin = (tenantId: string): string =>
  hostOrigin(hostMap().primaryHost(tenantId) ?? config().platformHost);
