import type { Answer } from '../vendor';
import type { Context } from './operation';
import { page, sorted } from './pages';
import type { DnsRecord } from './state';

type TextFilter = { exact?: string; contains?: string; startswith?: string; endswith?: string };
type CommentFilter = TextFilter & { present?: string; absent?: string };

function tests(filter: TextFilter | undefined, read: (record: DnsRecord) => string) {
  const text = (record: DnsRecord) => read(record).toLowerCase();
  return Object.entries(filter ?? {}).flatMap(([kind, wanted]) => {
    const lower = String(wanted).toLowerCase();
    if (kind === 'exact') return [(record: DnsRecord) => text(record) === lower];
    if (kind === 'contains') return [(record: DnsRecord) => text(record).includes(lower)];
    if (kind === 'startswith') return [(record: DnsRecord) => text(record).startsWith(lower)];
    if (kind === 'endswith') return [(record: DnsRecord) => text(record).endsWith(lower)];
    return [];
  });
}

/** A page of records by the filters of the query; all must fit, or one with `match=any`. */
export function listRecords(records: DnsRecord[], { query }: Context): Answer {
  const comment = query.comment as CommentFilter | undefined;
  const filters = [
    ...tests(query.name as TextFilter, (record) => record.name),
    ...tests(query.content as TextFilter, (record) => record.content),
    ...tests(comment, (record) => record.comment ?? ''),
  ];
  if (comment?.present !== undefined) filters.push((record) => record.comment !== undefined);
  if (comment?.absent !== undefined) filters.push((record) => record.comment === undefined);
  if (query.type !== undefined) filters.push((record) => record.type === query.type);
  if (query.proxied !== undefined) filters.push((record) => record.proxied === query.proxied);
  const words = String(query.search ?? '').toLowerCase();
  const found = records.filter((record) => {
    if (!`${record.name} ${record.content} ${record.type} ${record.comment ?? ''}`.toLowerCase().includes(words)) {
      return false;
    }
    if (filters.length === 0) return true;
    return query.match === 'any' ? filters.some((fits) => fits(record)) : filters.every((fits) => fits(record));
  });
  const order = String(query.order ?? 'name') as 'type' | 'name' | 'content' | 'ttl' | 'proxied';
  const by = (record: DnsRecord) => (order === 'ttl' ? String(record.ttl).padStart(6, '0') : String(record[order]));
  return page(sorted(found, query, by), query, 100);
}
