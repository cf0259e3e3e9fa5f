import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordBatch, ZoneRecord } from '@/lib/outside/cloudflare';
import { batchOf, type Change, changeSet, delegatedNames, movedMailHosts, untouched } from './change-set';
import { zoneFingerprint } from './fingerprint';
import { isApplied, restoreBatch } from './restore';

const domain = 'shop.example';
const wanted = { domain, ip: '185.199.108.153', proxied: true };
let ids = 0;
const record = (type: string, name: string, content: string, more: Partial<ZoneRecord> = {}): ZoneRecord => ({
  id: String(ids++).padStart(8, '0'),
  type,
  name,
  content,
  ttl: 300,
  proxied: false,
  ...more,
});
const summary = (changes: Change[]) =>
  changes.map((change) => {
    const { type, name } = 'old' in change ? change.old : change.new;
    return `${change.action} ${type} ${name}`;
  });

/** What the provider does with a batch. */
function carriedOut(records: ZoneRecord[], { deletes, patches, posts }: RecordBatch): ZoneRecord[] {
  const gone = new Set(deletes.map(({ id }) => id));
  const left = records.filter(({ id }) => !gone.has(id));
  const changed = left.map((old) => ({ ...old, ...patches.find(({ id }) => id === old.id) }));
  return [...changed, ...posts.map((post) => ({ ...post, id: `new-${ids++}` }))];
}

const anyRecord = fc
  .record({
    type: fc.constantFrom('A', 'A', 'AAAA', 'CNAME', 'MX', 'TXT', 'SRV', 'CAA'),
    name: fc.constantFrom(domain, `www.${domain}`, `mail.${domain}`, `_dmarc.${domain}`),
    content: fc.constantFrom(wanted.ip, '192.0.2.1', '192.0.2.2', 'v=spf1 -all', 'mx.example.net'),
    ttl: fc.constantFrom(1, 300, 3600),
    proxied: fc.boolean(),
  })
  .map((given) => ({ ...given, id: String(ids++).padStart(8, '0') }));
// A provider keeps no two records of one name, type and content.
const anyZone = fc.uniqueArray(anyRecord, {
  maxLength: 12,
  selector: ({ type, name, content }) => `${type} ${name} ${content}`,
});
const anyWish = fc.boolean().map((proxied) => ({ ...wanted, proxied }));
const contentOf = (records: ZoneRecord[]) =>
  records.map(({ type, name, content, ttl, proxied }) => `${type} ${name} ${content} ${ttl} ${proxied}`).sort();

describe('the changes for a domain', () => {
  it('create both names in an empty zone', () => {
    expect(summary(changeSet([], wanted))).toEqual([`create A ${domain}`, `create A www.${domain}`]);
  });

  it('update an address that leads elsewhere and leave its time to live alone when it is not proxied', () => {
    const [root] = changeSet([record('A', domain, '192.0.2.1', { ttl: 3600 })], { ...wanted, proxied: false });
    expect(root).toMatchObject({ action: 'update', new: { content: wanted.ip, ttl: 3600, proxied: false } });
  });

  it('remove a CNAME at www, and AAAA and further A records, which would lead visitors elsewhere', () => {
    const zone = [
      record('A', domain, '192.0.2.1'),
      record('A', domain, wanted.ip),
      record('AAAA', domain, '2001:db8::1'),
      record('CNAME', `www.${domain}`, 'old.example.net'),
    ];
    expect(summary(changeSet(zone, wanted))).toEqual([
      `delete A ${domain}`,
      `delete AAAA ${domain}`,
      `update A ${domain}`,
      `delete CNAME www.${domain}`,
      `create A www.${domain}`,
    ]);
  });

  it('are none for a zone that is as it should be', () => {
    const zone = [domain, `www.${domain}`].map((name) => record('A', name, wanted.ip, { proxied: true, ttl: 1 }));
    expect(summary(changeSet(zone, wanted))).toEqual([`keep A ${domain}`, `keep A www.${domain}`]);
    expect(batchOf(changeSet(zone, wanted))).toEqual({ deletes: [], patches: [], posts: [] });
  });

  it('never touch anything but A, AAAA and CNAME of the two names', () => {
    fc.assert(
      fc.property(anyZone, anyWish, (zone, wish) => {
        const touched = changeSet(zone, wish).flatMap((change) => ('old' in change ? [change.old] : []));
        for (const { type, name } of touched) {
          expect(['A', 'AAAA', 'CNAME']).toContain(type);
          expect([domain, `www.${domain}`]).toContain(name);
        }
      }),
    );
  });

  it('carried out, leave nothing to change, and both names at the load balancer alone', () => {
    fc.assert(
      fc.property(anyZone, anyWish, (zone, wish) => {
        const changes = changeSet(zone, wish);
        const after = carriedOut(zone, batchOf(changes));
        expect(isApplied(after, changes)).toBe(true);
        expect(changeSet(after, wish).every(({ action }) => action === 'keep')).toBe(true);
        const visitors = after.filter(({ type, name }) => /^(A|AAAA|CNAME)$/.test(type) && !name.startsWith('mail'));
        const led = visitors.filter(({ name }) => !name.startsWith('_'));
        expect(led.map(({ name, content }) => `${name} ${content}`).sort()).toEqual(
          [`${domain} ${wish.ip}`, `www.${domain} ${wish.ip}`].sort(),
        );
      }),
    );
  });

  it('do not depend on the order in which the provider lists records', () => {
    fc.assert(
      fc.property(anyZone, (zone) => {
        expect(changeSet([...zone].reverse(), wanted)).toEqual(changeSet(zone, wanted));
        expect(zoneFingerprint([...zone].reverse())).toBe(zoneFingerprint(zone));
      }),
    );
  });

  it('can be taken back, from the changed zone and from the untouched one, as often as one likes', () => {
    fc.assert(
      fc.property(anyZone, anyWish, (zone, wish) => {
        const changes = changeSet(zone, wish);
        const seen = new Set(zone.map(({ id }) => id));
        const back = (now: ZoneRecord[]) => carriedOut(now, restoreBatch(now, seen, changes));
        const undone = back(carriedOut(zone, batchOf(changes)));
        for (const records of [undone, back(undone), back(zone)]) {
          expect(contentOf(records)).toEqual(contentOf(zone));
        }
      }),
    );
  });
});

describe('a zone', () => {
  it('has another fingerprint when any field of any record differs', () => {
    const zone = [record('A', domain, '192.0.2.1'), record('MX', domain, 'mx.example.net', { priority: 10 })];
    const [first, second] = zone as [ZoneRecord, ZoneRecord];
    const others = [
      [first],
      [...zone, record('A', domain, '192.0.2.9')],
      [{ ...first, content: '192.0.2.2' }, second],
      [{ ...first, ttl: 60 }, second],
      [{ ...first, proxied: true }, second],
      [first, { ...second, priority: 20 }],
    ];
    const prints = [zone, ...others].map(zoneFingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('with mail is counted as untouched, and warned about when the mail host itself would move', () => {
    const zone = [
      record('A', domain, '192.0.2.1'),
      record('MX', domain, domain, { priority: 10 }),
      record('TXT', domain, 'v=spf1 mx -all'),
      record('TXT', `_dmarc.${domain}`, 'v=DMARC1; p=reject'),
      record('CNAME', `k1._domainkey.${domain}`, 'dkim.example.net'),
      record('TXT', domain, 'google-site-verification=x'),
    ];
    const changes = changeSet(zone, wanted);
    expect(untouched(zone, changes)).toEqual({ total: 5, mail: 4 });
    expect(movedMailHosts(zone, changes)).toEqual([domain]);
    expect(movedMailHosts([record('MX', domain, 'mx.example.net')], changes)).toEqual([]);
  });

  it('that delegates www cannot take an address there', () => {
    expect(delegatedNames([record('NS', `www.${domain}`, 'ns.example.net')], domain)).toEqual([`www.${domain}`]);
    expect(delegatedNames([record('NS', domain, 'ns.example.net')], domain)).toEqual([]);
  });
});
