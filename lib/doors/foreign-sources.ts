import { brandingOf } from '@/lib/branding';
import { codeSources, hasForeignCode } from '@/lib/branding/code-sources';
import type { TenantRef } from '@/lib/kernel/context';
import { marketingPaths } from './kept-pages';
import type { ForeignSources } from './security-headers';

/** What the policy of a tenant's page must let in for the code its licence and settings allow; undefined without any. */
export async function foreignSourcesOf(tenant: TenantRef, path: string): Promise<ForeignSources | undefined> {
  if (tenant.isHouse || !marketingPaths.has(path)) return undefined;
  const branding = await brandingOf(tenant);
  return hasForeignCode(branding) ? codeSources(branding) : undefined;
}
