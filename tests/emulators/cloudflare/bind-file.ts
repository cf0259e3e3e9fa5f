import type { GivenRecord } from './dns-content';
import { CloudflareError } from './error';

const TYPES = 'A AAAA CAA CNAME MX NS PTR SOA SRV TXT'.split(' ');
const UNITS: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

/** Words of a line: quoted text stays one word and keeps its quotes, a comment ends the line. */
function words(line: string): string[] {
  const found = line.match(/"(?:[^"\\]|\\.)*"|;.*$|[^\s;"]+/g) ?? [];
  return found.filter((word) => !word.startsWith(';'));
}

/** Joins what stands in parentheses over several lines, as SOA records do. */
function logicalLines(text: string): string[] {
  const lines: string[] = [];
  let open = '';
  for (const raw of text.split(/\r?\n/)) {
    const plain = raw.replace(/"(?:[^"\\]|\\.)*"|;.*$/g, (part) => (part.startsWith('"') ? part : ''));
    open = open === '' ? plain : `${open} ${plain}`;
    if ((open.match(/\(/g) ?? []).length > (open.match(/\)/g) ?? []).length) continue;
    lines.push(open.replace(/[()]/g, ' '));
    open = '';
  }
  return lines;
}

function seconds(text: string): number | undefined {
  const [, amount, unit] = /^(\d+)([smhdw]?)$/i.exec(text) ?? [];
  return amount === undefined ? undefined : Number(amount) * (UNITS[(unit || 's').toLowerCase()] ?? 1);
}

function record(type: string, name: string, ttl: number, rest: string[]): GivenRecord {
  const base = { type, name, ttl };
  const plain = (word: string | undefined) => (word ?? '').replace(/^"(.*)"$/, '$1');
  if (type === 'MX') return { ...base, priority: Number(rest[0]), content: rest[1] };
  if (type === 'CAA') return { ...base, data: { flags: Number(rest[0]), tag: rest[1], value: plain(rest[2]) } };
  if (type === 'SRV') {
    const [priority, weight, port] = rest.map(Number);
    return { ...base, data: { priority, weight, port, target: rest[3] } };
  }
  const text = rest.length > 1 ? rest.map(plain).join('') : plain(rest[0]);
  return { ...base, content: type === 'TXT' ? text.replace(/\\(["\\])/g, '$1') : rest[0] };
}

/** Reads the records of a BIND file (RFC 1035, section 5); SOA and the zone's own NS records are left out. */
export function readBindFile(text: string, zone: string): GivenRecord[] {
  let origin = `${zone}.`;
  let usualTtl = 1;
  let last = origin;
  const records: GivenRecord[] = [];
  for (const line of logicalLines(text)) {
    const parts = words(line);
    if (parts.length === 0) continue;
    if (parts[0] === '$ORIGIN') {
      origin = parts[1] ?? origin;
      continue;
    }
    if (parts[0] === '$TTL') {
      usualTtl = seconds(parts[1] ?? '') ?? usualTtl;
      continue;
    }
    if (!/^\s/.test(line)) {
      const own = parts.shift() ?? '@';
      last = own === '@' ? origin : own.endsWith('.') ? own : `${own}.${origin}`;
    }
    let ttl = usualTtl;
    while (parts[0] !== undefined && !TYPES.includes(parts[0].toUpperCase())) {
      const word = parts.shift() ?? '';
      const given = seconds(word);
      if (given === undefined && word.toUpperCase() !== 'IN') {
        throw new CloudflareError(400, 9208, `Could not parse the zone file at: ${line.trim()}`);
      }
      ttl = given ?? ttl;
    }
    const type = (parts.shift() ?? '').toUpperCase();
    if (type === '') throw new CloudflareError(400, 9208, `Could not parse the zone file at: ${line.trim()}`);
    if (type === 'SOA' || (type === 'NS' && last === `${zone}.`)) continue;
    records.push(record(type, last, ttl === 1 ? 1 : Math.min(Math.max(ttl, 60), 86_400), parts));
  }
  return records;
}
