import type { NewRecord, RecordBatch, ZoneRecord } from '@/lib/outside/cloudflare';

export type Change =
  | { action: 'create'; new: NewRecord }
  | { action: 'update'; old: ZoneRecord; new: NewRecord }
  | { action: 'delete'; old: ZoneRecord }
  | { action: 'keep'; old: ZoneRecord };

export type Wanted = { domain: string; ip: string; proxied: boolean };

const byId = (a: ZoneRecord, b: ZoneRecord) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The two names a hosted domain answers at. */
export const hostsOf = (domain: string): [root: string, www: string] => [domain, `www.${domain}`];

/** Whether a record says where a name's visitors go: these, and no others, are ever changed. */
const leadsVisitors = (record: ZoneRecord) => ['A', 'AAAA', 'CNAME'].includes(record.type);

/**
 * What has to change so that root and www lead to the load balancer and nowhere else (first document, "DNS Önizleme").
 * One A record a name is kept or changed, further A records and AAAA and CNAME records of those two names go: visitors
 * would reach another server through them. Nothing else is touched, mail (MX, SPF, DKIM, DMARC) least of all.
 */
export function changeSet(records: readonly ZoneRecord[], { domain, ip, proxied }: Wanted): Change[] {
  return hostsOf(domain).flatMap((name): Change[] => {
    const present = records.filter((record) => record.name === name && leadsVisitors(record)).sort(byId);
    const addresses = present.filter((record) => record.type === 'A');
    const chosen = addresses.find((record) => record.content === ip) ?? addresses[0];
    const deletes = present.filter((record) => record !== chosen).map((old): Change => ({ action: 'delete', old }));
    if (!chosen) return [...deletes, { action: 'create', new: { type: 'A', name, content: ip, ttl: 1, proxied } }];
    if (chosen.content === ip && chosen.proxied === proxied) return [...deletes, { action: 'keep', old: chosen }];
    // The provider decides the time to live of a proxied record; an unproxied one keeps its own.
    const wanted = { type: 'A', name, content: ip, ttl: proxied ? 1 : chosen.ttl, proxied };
    return [...deletes, { action: 'update', old: chosen, new: wanted }];
  });
}

/** The changes as one batch of the provider's. */
export function batchOf(changes: readonly Change[]): RecordBatch {
  return {
    deletes: changes.flatMap((change) => (change.action === 'delete' ? [{ id: change.old.id }] : [])),
    patches: changes.flatMap((change) => (change.action === 'update' ? [{ id: change.old.id, ...change.new }] : [])),
    posts: changes.flatMap((change) => (change.action === 'create' ? [change.new] : [])),
  };
}

/** Names that a record delegates to other name servers: no address can stand there. The zone's own name is no such. */
export function delegatedNames(records: readonly ZoneRecord[], domain: string): string[] {
  const [, www] = hostsOf(domain);
  return records.some((record) => record.type === 'NS' && record.name === www) ? [www] : [];
}

const mailTexts = /^"?v=(spf1|dmarc1|dkim1)\b/i;
const isMail = (record: ZoneRecord) =>
  record.type === 'MX' ||
  (record.type === 'TXT' && mailTexts.test(record.content)) ||
  /(^|\.)(_domainkey|_dmarc)\./.test(record.name);

export type Untouched = { total: number; mail: number };

/** How many records stay as they are, and how many of those are for mail. */
export function untouched(records: readonly ZoneRecord[], changes: readonly Change[]): Untouched {
  const changed = new Set(
    changes.flatMap((change) => ('old' in change && change.action !== 'keep' ? [change.old.id] : [])),
  );
  const rest = records.filter((record) => !changed.has(record.id));
  return { total: rest.length, mail: rest.filter(isMail).length };
}

/** Mail exchangers that stand on a name whose address changes: the MX stays, but what it names would move. */
export function movedMailHosts(records: readonly ZoneRecord[], changes: readonly Change[]): string[] {
  const moved = new Set(
    changes.flatMap((change) => ('old' in change && change.action !== 'keep' ? [change.old.name] : [])),
  );
  const exchangers = records
    .filter((record) => record.type === 'MX')
    .map((record) => record.content.replace(/\.$/, ''));
  return [...new Set(exchangers.filter((host) => moved.has(host)))];
}
