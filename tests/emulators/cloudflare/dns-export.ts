import type { DnsRecord, Zone } from './state';

const quote = (text: string) => {
  if (/^".*"$/s.test(text)) return text;
  return (text.match(/.{1,255}/gs) ?? ['']).map((part) => `"${part.replace(/(["\\])/g, '\\$1')}"`).join(' ');
};
const HOSTS = ['CNAME', 'NS', 'PTR', 'MX'];

function value(record: DnsRecord): string {
  if (record.type === 'TXT') return quote(record.content);
  const content = HOSTS.includes(record.type) || record.type === 'SRV' ? `${record.content}.` : record.content;
  return record.priority === undefined ? content : `${record.priority} ${content}`;
}

function line(record: DnsRecord): string {
  const tags = record.proxiable ? ` ; cf_tags=cf-proxied:${record.proxied}` : '';
  const comment = record.comment ? ` ; ${record.comment}` : '';
  return `${record.name}.\t${record.ttl}\tIN\t${record.type}\t${value(record)}${comment || tags}`;
}

/** The zone as a BIND file, with the SOA and NS records Cloudflare answers with. */
export function exportZone(zone: Zone, records: DnsRecord[], now: Date): string {
  const [first = ''] = zone.nameServers;
  const serial = Math.floor(now.getTime() / 1000);
  const types = [...new Set(records.map((record) => record.type))].sort();
  const parts = [
    `;;\n;; Domain:     ${zone.name}.\n;; Exported:   ${now.toISOString().slice(0, 19).replace('T', ' ')}\n;;`,
    `;; SOA Record\n${zone.name}.\t3600\tIN\tSOA\t${first}. dns.cloudflare.com. ${serial} 10000 2400 604800 3600`,
    `;; NS Records\n${zone.nameServers.map((server) => `${zone.name}.\t86400\tIN\tNS\t${server}.`).join('\n')}`,
    ...types.map((type) => {
      const lines = records.filter((record) => record.type === type).map(line);
      return `;; ${type} Records\n${lines.join('\n')}`;
    }),
  ];
  return `${parts.join('\n\n')}\n`;
}
