import type Cloudflare from 'cloudflare';
import { outside } from '@/lib/kernel/errors';
import { call } from './call';
import { isEmptyBatch, type RecordBatch, type ZoneRecord } from './zone-record';

const perPage = 500;
const mostPages = 40;

type Answer = {
  id: string;
  type: string;
  name: string;
  content?: string | null;
  ttl: number;
  proxied?: boolean;
  priority?: number;
  comment?: string | null;
};

const recordOf = (answer: Answer): ZoneRecord => ({
  id: answer.id,
  type: answer.type,
  name: answer.name.toLowerCase(),
  content: answer.content ?? '',
  ttl: answer.ttl,
  proxied: answer.proxied ?? false,
  ...(answer.priority !== undefined && { priority: answer.priority }),
  ...(answer.comment && { comment: answer.comment }),
});

/** Every record of a zone. @throws `zone_too_large` beyond 20,000 of them. */
export async function listRecords(client: Cloudflare, zoneId: string): Promise<ZoneRecord[]> {
  const records: ZoneRecord[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const query = { zone_id: zoneId, per_page: perPage, page, order: 'name', direction: 'asc' } as const;
    const { result } = await call(true, (options) => client.dns.records.list(query, options));
    if (!result) throw outside('cloudflare_unavailable', {}, { retryable: true });
    records.push(...result.map((answer) => recordOf(answer as Answer)));
    if (result.length < perPage) return records;
  }
  throw outside('zone_too_large', { maximum: perPage * mostPages });
}

/**
 * Makes all of the changes or none: Cloudflare carries a batch out in one transaction (deletes, patches, posts, in this
 * order). Not repeated here, for creations are among them: after a failure the caller looks at the zone.
 */
export async function applyBatch(client: Cloudflare, zoneId: string, batch: RecordBatch): Promise<void> {
  if (isEmptyBatch(batch)) return;
  const body = { zone_id: zoneId, ...batch } as Parameters<typeof client.dns.records.batch>[0];
  await call(false, (options) => client.dns.records.batch(body, options));
}
