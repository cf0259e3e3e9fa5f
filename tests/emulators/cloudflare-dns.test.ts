import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { cloudflareClient, failureOf } from './clients';
import { accountId } from './cloudflare/identity';
import { type Emulator, startEmulator } from './start';

let emulator: Emulator;
let zone_id: string;
beforeAll(async () => {
  emulator = await startEmulator('cloudflare');
}, 30_000);
beforeEach(async () => {
  await emulator.control.reset();
  const zone = await records().zones.create({ account: { id: accountId('acme') }, name: 'shop.example' });
  zone_id = zone.id;
});
afterEach(async () => expect(await emulator.control.violations()).toEqual([]));
afterAll(() => emulator.stop());

const records = () => cloudflareClient(emulator);
const dns = () => records().dns.records;
const a = (name: string, content = '198.51.100.4') => ({ zone_id, type: 'A' as const, name, content, ttl: 1 as const });
const refusal = async (call: PromiseLike<unknown>) => (await failureOf(call)).code;

test('every common type is created and read back in its documented shape', async () => {
  const given = [
    { type: 'A', name: 'www', content: '198.51.100.4', ttl: 1, proxied: true, comment: 'shop' },
    { type: 'AAAA', name: 'www', content: '2001:DB8:0::1', ttl: 300 },
    { type: 'CNAME', name: 'Blog.Shop.Example', content: 'Host.Example.NET.', ttl: 120 },
    { type: 'MX', name: '@', content: 'mx.example.net', priority: 10, ttl: 3600 },
    { type: 'TXT', name: 'shop.example', content: 'v=spf1 -all', ttl: 3600 },
    { type: 'NS', name: 'sub', content: 'ns1.example.net', ttl: 3600 },
    { type: 'PTR', name: 'ptr', content: 'host.example.net', ttl: 3600 },
    { type: 'SRV', name: '_sip._tcp', ttl: 3600, data: { priority: 1, weight: 2, port: 3, target: 't.example.com' } },
    { type: 'CAA', name: '@', ttl: 3600, data: { flags: 0, tag: 'issue', value: 'letsencrypt.org' } },
    { type: 'TLSA', name: '_443._tcp', ttl: 1, data: { usage: 3, selector: 1, matching_type: 1, certificate: 'ab' } },
    { type: 'HTTPS', name: 'h', ttl: 1, data: { priority: 1, target: '.', value: 'alpn="h3"' } },
    { type: 'SSHFP', name: 's', ttl: 1, data: { algorithm: 4, type: 2, fingerprint: 'ab' } },
    { type: 'DS', name: 'sub', ttl: 1, data: { key_tag: 1, algorithm: 13, digest_type: 2, digest: 'AB' } },
    { type: 'URI', name: 'u', ttl: 1, priority: 5, data: { weight: 1, target: 'https://a.example' } },
  ] as const;
  for (const record of given) {
    const made = await dns().create({ zone_id, ...record } as Parameters<ReturnType<typeof dns>['create']>[0]);
    expect(await dns().get(made.id, { zone_id })).toEqual(made);
  }
  const all = (await dns().list({ zone_id })).result;
  expect(all.map((record) => `${record.type} ${record.name} ${record.content}`)).toEqual(
    expect.arrayContaining([
      'A www.shop.example 198.51.100.4',
      'AAAA www.shop.example 2001:db8::1',
      'CNAME blog.shop.example host.example.net',
      'MX shop.example mx.example.net',
      'SRV _sip._tcp.shop.example 2 3 t.example.com',
      'CAA shop.example 0 issue "letsencrypt.org"',
    ]),
  );
  expect(all.find((record) => record.type === 'A')).toMatchObject({ proxied: true, proxiable: true, ttl: 1 });
});

test('content that does not fit its type is refused with its code', async () => {
  const create = (record: object) =>
    refusal(records().post(`/zones/${zone_id}/dns_records`, { body: { name: 'x', ttl: 1, ...record } }));
  expect(await create({ type: 'A', content: '2001:db8::1' })).toBe(9005);
  expect(await create({ type: 'A', content: '300.1.1.1' })).toBe(9005);
  expect(await create({ type: 'AAAA', content: '198.51.100.4' })).toBe(9006);
  expect(await create({ type: 'CNAME', content: 'not a host' })).toBe(9007);
  expect(await create({ type: 'CNAME', content: 'x.shop.example' })).toBe(9039);
  expect(await create({ type: 'MX', content: 'mx.example.net' })).toBe(9101);
  expect(await create({ type: 'MX', content: '_ bad', priority: 1 })).toBe(9009);
  expect(await create({ type: 'TXT' })).toBe(9101);
  expect(await create({ type: 'SRV', name: '_a._tcp', data: { priority: 1, weight: 1, port: 1 } })).toBe(9101);
  expect(await create({ type: 'CAA', data: { flags: 0, tag: 'nonsense', value: 'x' } })).toBe(9103);
  expect(await create({ type: 'A', content: '198.51.100.4', ttl: 30 })).toBe(9021);
  expect(await create({ type: 'A', content: '198.51.100.4', ttl: 5 })).toBe(9021);
  expect(await create({ type: 'A', content: '198.51.100.4', name: 'a..b' })).toBe(9000);
  expect(await create({ type: 'TXT', content: 'x', proxied: true })).toBe(9004);
  expect(await create({ type: 'A', content: '127.0.0.1', proxied: true })).toBe(9003);
  expect(await create({ type: 'WEIRD', content: 'x' })).toBe(9004);
  expect(await create({ type: 'A', content: '198.51.100.4', colour: 'red' })).toBe(9207);
  expect((await dns().list({ zone_id })).result).toEqual([]);
});

test('records that cannot stand beside each other are refused, and nothing changes', async () => {
  await dns().create(a('www'));
  const cname = (name: string) => dns().create({ zone_id, type: 'CNAME', name, content: 'host.example.net', ttl: 1 });
  expect(await refusal(dns().create(a('WWW.shop.example')))).toBe(81058);
  expect(await refusal(dns().create({ ...a('www'), proxied: true }))).toBe(81057);
  expect(await refusal(cname('www'))).toBe(81053);
  await cname('blog');
  expect(await refusal(cname('blog'))).toBe(81058);
  expect(await refusal(dns().create(a('blog')))).toBe(81054);
  await dns().create(a('www', '198.51.100.5'));
  expect((await dns().list({ zone_id })).result).toHaveLength(3);
  expect(await failureOf(dns().get('f'.repeat(32), { zone_id }))).toEqual({ status: 404, code: 81044 });
});

test('PATCH keeps what is not given, PUT resets it', async () => {
  const record = await dns().create({ ...a('www'), proxied: true, comment: 'kept' });
  const patched = await dns().edit(record.id, a('www', '198.51.100.9'));
  expect(patched).toMatchObject({ id: record.id, content: '198.51.100.9', proxied: true, comment: 'kept' });
  const put = await dns().update(record.id, { ...a('www', '198.51.100.10'), ttl: 300 });
  expect(put).toMatchObject({ id: record.id, content: '198.51.100.10', proxied: false, ttl: 300 });
  expect(put.comment).toBeUndefined();
  expect(await dns().delete(record.id, { zone_id })).toEqual({ id: record.id });
  expect((await dns().list({ zone_id })).result).toEqual([]);
});

test('records are listed by name, type, content and page', async () => {
  for (let i = 0; i < 7; i++) await dns().create(a(`host${i}`, `198.51.100.${i}`));
  await dns().create({ zone_id, type: 'TXT', name: 'host1', content: 'hello', ttl: 1 });
  const names = async (query: object) => {
    const answer = await dns().list({ zone_id, ...query });
    return answer.result.map((record) => `${record.type} ${record.name.split('.')[0]}`);
  };
  expect(await names({ name: { exact: 'host1.shop.example' }, type: 'A' })).toEqual(['A host1']);
  expect(await names({ content: { exact: 'hello' } })).toEqual(['TXT host1']);
  expect(await names({ type: 'TXT', content: { contains: '198' }, match: 'any' })).toHaveLength(8);
  expect(await names({ per_page: 3, page: 3, order: 'content' })).toHaveLength(2);
  expect(await names({ per_page: 3, page: 4 })).toEqual([]);
  expect(await names({ search: 'host6' })).toEqual(['A host6']);
});

test('a batch deletes, patches, puts and posts in this order, or does nothing at all', async () => {
  const [one, two, three] = [
    await dns().create(a('one')),
    await dns().create(a('two')),
    await dns().create(a('three')),
  ];
  const cname = { type: 'CNAME' as const, name: 'one', content: 'host.example.net', ttl: 1 as const };
  const body = { type: 'A' as const, content: '198.51.100.77', ttl: 1 as const };
  const done = await dns().batch({
    zone_id,
    deletes: [{ id: one.id }],
    patches: [{ id: two.id, name: 'two', ...body }],
    puts: [{ id: three.id, name: 'four', ...body }],
    posts: [cname],
  });
  expect(done.posts).toMatchObject([{ name: 'one.shop.example', type: 'CNAME' }]);
  const before = (await dns().list({ zone_id })).result;
  const broken = dns().batch({ zone_id, deletes: [{ id: two.id }], posts: [cname] });
  expect(await refusal(broken)).toBe(81058);
  expect((await dns().list({ zone_id })).result).toEqual(before);
});

test('an export read back by import gives the same zone', async () => {
  const long = 'k'.repeat(300);
  await dns().create({ ...a('www'), ttl: 300 });
  await dns().create({ zone_id, type: 'MX', name: '@', content: 'mx.example.net', priority: 10, ttl: 3600 });
  await dns().create({ zone_id, type: 'TXT', name: '_dmarc', content: `v="x"; ${long}`, ttl: 3600 });
  const caa = { flags: 0, tag: 'issue', value: 'letsencrypt.org' };
  await dns().create({ zone_id, type: 'CAA', name: '@', data: caa, ttl: 3600 });
  const srv = { priority: 1, weight: 2, port: 3, target: 't.example.com' };
  await dns().create({ zone_id, type: 'SRV', name: '_sip._tcp', data: srv, ttl: 3600 });
  const file = await dns().export({ zone_id });
  expect(file).toContain('SOA');
  const before = (await dns().list({ zone_id })).result;
  expect(await dns().import({ zone_id, file })).toEqual({ recs_added: 0, total_records_parsed: 5 });
  for (const record of before) await dns().delete(record.id, { zone_id });
  expect(await dns().import({ zone_id, file })).toEqual({ recs_added: 5, total_records_parsed: 5 });
  const shape = (list: typeof before) =>
    list.map(({ type, name, content, ttl }) => `${type} ${name} ${content} ${ttl}`).sort();
  expect(shape((await dns().list({ zone_id })).result)).toEqual(shape(before));
});

test('an import understands origins, default times, several lines and proxying, and refuses nonsense', async () => {
  const zone = '$ORIGIN shop.example.\n$TTL 1h\n@ IN SOA a. b. (\n 1 ; serial\n 2 3 4 5 )\n  NS ns1.old.example.\n';
  const file = `${zone}www 300 IN A 198.51.100.4\n    IN TXT "a; b" "c"\n`;
  const done = await dns().import({ zone_id, file, proxied: 'true' });
  expect(done).toEqual({ recs_added: 2, total_records_parsed: 2 });
  const list = (await dns().list({ zone_id })).result;
  expect(list.find((record) => record.type === 'A')).toMatchObject({ proxied: true });
  expect(list.find((record) => record.type === 'TXT')).toMatchObject({ content: 'a; bc', ttl: 3600 });
  expect(await refusal(dns().import({ zone_id, file: 'www WHAT 1.2.3.4' }))).toBe(9208);
});
