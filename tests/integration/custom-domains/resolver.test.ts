import { createSocket } from 'node:dgram';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAuthoritative } from '@/lib/outside/resolver';
import { dnsPatience } from '@/lib/outside/resolver/ask';
import { internet } from '@/lib/outside/resolver/zone-servers';
import { startNameServer } from '../../support/dns';
import { installKonak } from '../../support/installation';
import { freePort } from '../../support/ports';

const port = await freePort();
const [first, second] = [await startNameServer({ port }), await startNameServer({ ip: '127.0.0.2', port })];
installKonak();

/** The first server stands for the internet's, which know where a zone lies; addresses of this machine may be asked. */
const around = { recursive: [first.address], port, mayAsk: () => true };
const servers = ['@ NS ns1.acme.test.', '@ NS ns2.acme.test.', 'ns1 A 127.0.0.1', 'ns2 A 127.0.0.2'];

beforeAll(async () => {
  Object.assign(dnsPatience, { timeout: 300, tries: 1 });
  await first.serve({
    'acme.test': [
      ...servers,
      '_proof TXT "one" "two"',
      'panel CNAME away.other.test.',
      'old TXT "new"',
      'both A 192.0.2.7',
    ],
    'other.test': ['@ NS ns.other.test.', 'ns A 127.0.0.1', 'away A 192.0.2.9'],
    'inside.test': ['@ NS ns.inside.test.', 'ns A 127.0.0.1', '_proof TXT "x"'],
    'silent.test': ['@ NS ns.silent.test.', 'ns A 127.0.0.3', '_proof TXT "x"'],
    'away.test': ['@ NS panel.acme.test.', '@ TXT "zone"'],
    test: ['@ NS ns1.acme.test.', 'alias CNAME away.test.'],
  });
  await second.serve({ 'acme.test': [...servers, '_proof TXT "onetwo"', 'old TXT "old"'] });
});
afterAll(() => Promise.all([first.stop(), second.stop()]));

describe('the authoritative servers of a zone', () => {
  it('are found from a name upwards and each asked by itself', async () => {
    const [answer] = await askAuthoritative('_proof.acme.test', ['TXT'], around);
    expect(answer).toEqual({
      lookup: 'found',
      servers: [
        { server: 'ns1.acme.test', lookup: 'found', values: ['onetwo'] },
        { server: 'ns2.acme.test', lookup: 'found', values: ['onetwo'] },
      ],
    });
  });

  it('are shown disagreeing when one of them is stale', async () => {
    const [answer] = await askAuthoritative('old.acme.test', ['TXT'], around);
    expect(answer?.servers.map(({ values }) => values)).toEqual([['new'], ['old']]);
    const [partly] = await askAuthoritative('both.acme.test', ['A'], around);
    expect(partly?.servers.map(({ lookup }) => lookup)).toEqual(['found', 'no_such_domain']);
  });

  it('give aliases, and are not mistaken for those of where an alias leads', async () => {
    const [alias, address] = await askAuthoritative('panel.acme.test', ['CNAME', 'A'], around);
    expect(alias?.servers[0]).toMatchObject({ server: 'ns1.acme.test', lookup: 'found', values: ['away.other.test'] });
    expect(address?.servers[1]).toMatchObject({ server: 'ns2.acme.test', lookup: 'no_such_domain' });
    const [elsewhere] = await askAuthoritative('alias.test', ['TXT'], around);
    expect(elsewhere?.servers.map(({ server }) => server)).toEqual(['ns1.acme.test']); // of .test, and not where away.test lies
  });

  it('tell a name without such records from a domain that does not exist', async () => {
    const [none] = await askAuthoritative('ns1.acme.test', ['TXT'], around);
    expect(none?.servers.map(({ lookup }) => lookup)).toEqual(['no_records', 'no_records']);
    const [unknown] = await askAuthoritative('_proof.nobody.example', ['TXT'], {
      ...around,
      recursive: [second.address],
    });
    expect(unknown).toEqual({ lookup: 'no_answer', servers: [] }); // it knows nothing of .example, and says so
    const [gone] = await askAuthoritative('_proof.nobody.test', ['TXT'], around);
    expect(gone?.servers[0]).toMatchObject({ lookup: 'no_such_domain', values: [] });
  });

  it('that do not answer are no answer, within the time there is', async () => {
    const deaf = createSocket('udp4');
    await new Promise<void>((resolve) => deaf.bind(port, '127.0.0.3', resolve));
    const began = performance.now();
    const [answer] = await askAuthoritative('_proof.silent.test', ['TXT'], around);
    deaf.close();
    expect(answer?.servers).toEqual([{ server: 'ns.silent.test', lookup: 'no_answer', values: [] }]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('are not asked at addresses of this machine or its network, which their owner may name', async () => {
    const [answer] = await askAuthoritative('_proof.inside.test', ['TXT'], { ...around, mayAsk: internet.mayAsk });
    expect(answer).toEqual({ lookup: 'no_answer', servers: [] });
  });
});
