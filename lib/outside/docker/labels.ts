import { createHash } from 'node:crypto';

/** Who an object on the engine belongs to. Both are UUIDs. */
export interface Owner {
  siteId: string;
  tenantId: string;
}

export const LABEL = {
  managed: 'konak.managed',
  site: 'konak.site',
  tenant: 'konak.tenant',
  service: 'konak.service',
  /** Digest of the specification a container was made from; another digest means it must be made anew. */
  spec: 'konak.spec',
  /** Loopback port a container is published on. */
  port: 'konak.port',
} as const;

export type Labels = Record<string, string>;

export function ownerLabels(owner: Owner): Labels {
  return { [LABEL.managed]: 'true', [LABEL.site]: owner.siteId, [LABEL.tenant]: owner.tenantId };
}

/** Something of a site's on the engine, by name. */
export type NamedObject = Owner & { name: string };

/** Whom labels name; empty where they name nobody. */
export const ownerIn = (labels: Labels | null | undefined): Owner => ({
  siteId: labels?.[LABEL.site] ?? '',
  tenantId: labels?.[LABEL.tenant] ?? '',
});

/** `konak-<short>-<part>`; short is the random end of the UUIDv7 (its beginning is the time, alike for neighbours). */
export function objectName(owner: Owner, part?: string): string {
  const short = owner.siteId.replaceAll('-', '').slice(-12);
  return part ? `konak-${short}-${part}` : `konak-${short}`;
}

/** A whole number below `below`, always the same for the same text. */
export function spread(text: string, below: number): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % below;
}
