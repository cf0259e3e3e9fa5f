import { CloudflareError } from './error';
import type { DnsRecord } from './state';

const HOSTS = ['A', 'AAAA', 'CNAME'];
const MAX_RECORDS = 200; // a free zone of today

const bare = (record: DnsRecord) =>
  record.type === 'TXT' ? record.content.replace(/^"(.*)"$/s, '$1') : `${record.priority ?? ''} ${record.content}`;

/** Refuses a record that cannot stand beside the others of its zone. `others` does not hold the record itself. */
export function checkConflicts(record: DnsRecord, others: DnsRecord[]): void {
  const namesakes = others.filter((other) => other.name === record.name);
  const twin = namesakes.find((other) => other.type === record.type && bare(other) === bare(record));
  if (twin) {
    if (twin.ttl === record.ttl && twin.proxied === record.proxied) {
      throw new CloudflareError(400, 81058, 'An identical record already exists.');
    }
    throw new CloudflareError(400, 81057, 'The record already exists.');
  }
  if (record.type === 'CNAME' && namesakes.some((other) => HOSTS.includes(other.type))) {
    throw new CloudflareError(400, 81053, 'An A, AAAA, or CNAME record with that host already exists.');
  }
  if ((record.type === 'A' || record.type === 'AAAA') && namesakes.some((other) => other.type === 'CNAME')) {
    throw new CloudflareError(400, 81054, 'A CNAME record with that host already exists.');
  }
  const delegated = (type: string) => type === 'NS';
  if (HOSTS.includes(record.type) && namesakes.some((other) => delegated(other.type))) {
    throw new CloudflareError(400, 81056, 'NS records with that host already exist.');
  }
  if (delegated(record.type) && namesakes.some((other) => HOSTS.includes(other.type))) {
    throw new CloudflareError(400, 81055, 'A, AAAA, or CNAME records with that host already exist.');
  }
  if (others.length >= MAX_RECORDS) throw new CloudflareError(400, 81045, 'Record quota exceeded.');
}
