import { afterAll, describe, expect, it } from 'vitest';
import { execute } from '@/lib/doors/gates';
import { type Tx, tenantTransaction } from '@/lib/kernel/database';
import { hostMap, refreshHost } from '@/lib/tenants';
import {
  recheckCustomDomains,
  rejectCustomDomain,
  removeCustomDomain,
  setPrimaryHost,
  verifyCustomDomain,
} from '@/lib/tenants/custom-domains';
import { lookFor, settle } from '@/lib/tenants/custom-domains/verification';
import { makeStaff, type Person } from '../../support/factory';
import '../../support/dns';
import {
  activate,
  claim,
  errorOf,
  eventsOf,
  finishRuns,
  historyActions,
  installWithNameServers,
  newAdmin,
  newZone,
  rowOf,
} from './support';

const dns = await installWithNameServers();
afterAll(() => dns.stop());

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.now();
/** The pass of the job at a moment, from now on. */
const pass = (afterMs: number) => recheckCustomDomains(new Date(start + afterMs));
const isServed = async ({ ctx }: Person, host: string) => {
  await refreshHost(ctx.tenant.id);
  return hostMap().resolve(host)?.id === ctx.tenant.id;
};

describe('a proof that disappears', () => {
  it('is noticed within a day, and the host served for seven days more and no longer', async () => {
    const admin = await newAdmin();
    const zone = newZone();
    const { id } = await activate(admin, zone, (proof) => dns.serve(zone, [proof]));
    await dns.serve(zone, []);
    expect((await pass(23 * hour)).lost).toBe(0); // looked at when it was verified
    expect((await pass(25 * hour)).lost).toBe(1);
    expect(await rowOf(id)).toMatchObject({
      status: 'active',
      failure: 'proof_missing',
      proofLostAt: expect.any(Date),
    });
    expect(await isServed(admin, zone)).toBe(true);
    expect((await pass(25 * hour + 7 * day - 1)).expired).toBe(0);
    expect(await isServed(admin, zone)).toBe(true);
    expect((await pass(25 * hour + 7 * day)).expired).toBe(1);
    expect(await isServed(admin, zone)).toBe(false);
    expect(await rowOf(id)).toMatchObject({ status: 'failed', failure: 'proof_expired', approvedAt: null });
    expect((await eventsOf(id)).slice(-3)).toEqual(
      ['activated', 'proof_lost', 'expired'].map((event) => `custom_domain.${event}`),
    );
    expect((await historyActions(id)).at(-1)).toBe('custom_domain.expire');
  });

  it('and comes back in time changes nothing, but is told', async () => {
    const admin = await newAdmin();
    const zone = newZone();
    const { id, proof } = await activate(admin, zone, (line) => dns.serve(zone, [line]));
    await dns.serve(zone, []);
    await pass(25 * hour);
    await dns.serve(zone, [proof]);
    expect((await pass(25 * hour + 7 * day)).recovered).toBe(1);
    expect(await rowOf(id)).toMatchObject({ status: 'active', failure: null, proofLostAt: null });
    expect((await eventsOf(id)).slice(-2)).toEqual(['custom_domain.proof_lost', 'custom_domain.recovered']);
    expect((await pass(25 * hour + 7 * day + hour)).looked).toBe(0);
  });

  it('ends the sending of visitors to the host until it is back', async () => {
    const admin = await newAdmin();
    const zone = newZone();
    const { proof } = await activate(admin, zone, (line) => dns.serve(zone, [line]));
    await execute(setPrimaryHost, admin.ctx, { host: zone, redirects: true });
    const sentTo = async () => {
      await refreshHost(admin.ctx.tenant.id);
      return hostMap().redirectOf(`${admin.ctx.tenant.slug}.konak.test`);
    };
    expect(await sentTo()).toBe(zone);
    await dns.serve(zone, []);
    await pass(25 * hour);
    expect(await sentTo()).toBeUndefined();
    expect(await isServed(admin, zone)).toBe(true);
    await dns.serve(zone, [proof]);
    await execute(verifyCustomDomain, admin.ctx, { domain: zone });
    expect(await sentTo()).toBe(zone);
  });

  it('is not what servers that stay silent mean, and they are asked again at the next pass', async () => {
    const admin = await newAdmin();
    const zone = newZone();
    const { id, proof } = await activate(admin, zone, (line) => dns.serve(zone, [line]));
    await Promise.all([dns.primary.silence(), dns.secondary.silence()]);
    expect(await pass(25 * hour)).toMatchObject({ lost: 0, expired: 0 });
    expect(await pass(30 * day)).toMatchObject({ lost: 0, expired: 0 });
    expect(await rowOf(id)).toMatchObject({ status: 'active', failure: null, proofLostAt: null });
    await dns.serve(zone, [proof]);
    expect((await pass(30 * day + hour)).looked).toBeGreaterThan(0);
    expect(await isServed(admin, zone)).toBe(true);
  });

  it('of a domain that was only proved frees the host for others, and it is proved anew like the first time', async () => {
    const admin = await newAdmin();
    const zone = newZone();
    const { id, proof } = await claim(admin, zone);
    await dns.serve(zone, [proof]);
    await execute(verifyCustomDomain, admin.ctx, {});
    await dns.serve(zone, []);
    await pass(25 * hour);
    await pass(33 * day);
    expect(await rowOf(id)).toMatchObject({ status: 'failed' });
    await dns.serve(zone, [proof]);
    expect(await execute(verifyCustomDomain, admin.ctx, {})).toMatchObject({ status: 'verified', failure: null });
    expect(await rowOf(id)).toMatchObject({ proofLostAt: null, approvedAt: null });
  });
});

describe('a host that another tenant holds', () => {
  const verify = ({ ctx }: Person, domain: string) => execute(verifyCustomDomain, ctx, { domain });

  it('is not taken over without a proof, nor while the holder’s stands', async () => {
    const [holder, other] = [await newAdmin(), await newAdmin()];
    const zone = newZone();
    const held = await activate(holder, zone, (proof) => dns.serve(zone, [proof]));
    const wanted = await claim(other, zone);
    expect(wanted.domain.status).toBe('pending');
    // The words are those of a host that nobody has.
    const free = await claim(other, `free.${newZone()}`);
    expect(Object.keys(wanted.domain)).toEqual(Object.keys(free.domain));
    expect(await verify(other, zone)).toMatchObject({ status: 'pending', failure: 'proof_wrong' });
    await dns.serve(zone, [held.proof, wanted.proof]);
    expect(await verify(other, zone)).toMatchObject({ status: 'pending', failure: 'proof_of_another' });
    await dns.serve(zone, [wanted.proof]);
    await dns.serveSecondary(zone, [held.proof, wanted.proof]); // one server has not forgotten the holder yet
    expect(await verify(other, zone)).toMatchObject({ status: 'pending', failure: 'proof_of_another' });
    expect(await isServed(holder, zone)).toBe(true);
    expect(await isServed(other, zone)).toBe(false);
  });

  it('passes over at once to whoever alone shows a proof, and is served for that tenant only once staff approve', async () => {
    const [holder, other] = [await newAdmin(), await newAdmin()];
    const zone = newZone();
    const held = await activate(holder, zone, (proof) => dns.serve(zone, [proof]));
    const wanted = await claim(other, zone);
    await dns.serve(zone, [wanted.proof]);
    expect(await verify(other, zone)).toMatchObject({ status: 'verified', failure: null });
    expect(await rowOf(held.id)).toMatchObject({ status: 'failed', failure: 'custom_domain_superseded' });
    expect(await isServed(holder, zone)).toBe(false);
    expect(await isServed(other, zone)).toBe(false);
    expect((await eventsOf(held.id)).at(-1)).toBe('custom_domain.expired');
    // The former holder has no way back without its proof.
    expect(await verify(holder, zone)).toMatchObject({ status: 'failed', failure: 'proof_wrong' });
  });

  it('goes to one of two that show their proofs at the same moment', async () => {
    const pair = [await newAdmin(), await newAdmin()] as const;
    const zone = newZone();
    const proofs = [(await claim(pair[0], zone)).proof, (await claim(pair[1], zone)).proof];
    await dns.serve(zone, proofs);
    const ends = await Promise.allSettled(pair.map((admin) => verify(admin, zone)));
    const states = ends.map((end) => (end.status === 'fulfilled' ? end.value.status : String(end.reason.code)));
    expect(states.filter((state) => state === 'verified')).toHaveLength(1);
    expect(states.filter((state) => state === 'pending' || state === 'proof_of_another')).toHaveLength(1);
  });
});

describe('a domain that staff refuse while its admin has it looked at', () => {
  it('stays refused, whatever the look found', async () => {
    const admin = await newAdmin();
    const zone = newZone();
    const { id, proof } = await claim(admin, zone);
    await dns.serve(zone, [proof]);
    const own = <T>(work: (tx: Tx) => Promise<T>) => tenantTransaction(admin.ctx.tenant.id, work);
    const look = await lookFor(admin.ctx, zone, own);
    const staff = await makeStaff('super_admin');
    await execute(rejectCustomDomain, staff.ctx, { id, reason: 'The name of another school' });
    const kept = await errorOf(own((tx) => settle(tx, look, new Date())));
    expect(kept).toMatchObject({ kind: 'conflict', code: 'custom_domain_rejected' });
    expect(await rowOf(id)).toMatchObject({ status: 'failed', failure: 'custom_domain_rejected' });
  });
});

describe('a domain removed while it is being set up', () => {
  it('is not served afterwards', async () => {
    const admin = await newAdmin();
    const zone = newZone();
    const { id, runs } = await activate(admin, zone, async (proof) => {
      await dns.serve(zone, [proof]);
    });
    expect(runs).toMatchObject([{ state: 'done' }]);
    await execute(removeCustomDomain, admin.ctx, { domain: zone });
    expect(await finishRuns(id)).toHaveLength(1);
    expect(await isServed(admin, zone)).toBe(false);
  });
});
