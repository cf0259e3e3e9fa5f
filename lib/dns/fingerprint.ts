import { createHash } from 'node:crypto';
import type { ZoneRecord } from '@/lib/outside/cloudflare';

/**
 * One text for the whole content of a zone: equal when, and only when, every record is. Order does not matter.
 * A preview holds while the zone still has the fingerprint it was worked out from.
 */
export function zoneFingerprint(records: readonly ZoneRecord[]): string {
  const lines = records
    .map(({ id, type, name, content, ttl, proxied, priority }) =>
      JSON.stringify([id, type, name, content, ttl, proxied, priority ?? null]),
    )
    .sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
