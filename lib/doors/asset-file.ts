import { readAsset, type ServedAsset } from '@/lib/branding';
import type { TenantRef } from '@/lib/kernel/context';
import { requestContext } from './context';
import type { PublicFile } from './tenant-file';

const served = ({ bytes, contentType, sha256 }: ServedAsset, kept: 'forever' | 'private'): PublicFile => ({
  bytes,
  contentType,
  mark: sha256,
  kept,
});

/**
 * A picture of the host's own tenant. On the platform's host, staff see every tenant's: they look at its branding there.
 * Anybody else gets the same answer as for a picture that is not there.
 */
export async function assetFile(
  tenant: TenantRef,
  { request, params: { id = '', file = '' } }: { request: Request; params: Record<string, string> },
): Promise<PublicFile | undefined> {
  const own = await readAsset({ tenantId: tenant.id }, id, file);
  if (own) return served(own, 'forever');
  if (!tenant.isHouse) return undefined;
  const { actor } = await requestContext(request.headers, {});
  if (actor.kind !== 'staff') return undefined;
  const foreign = await readAsset('any', id, file);
  return foreign && served(foreign, 'private');
}
