import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditEntries } from '@/db/schema/audit';
import { customDomains, formerSlugs, tenants } from '@/db/schema/tenants';
import { handOver } from '@/lib/accounts';
import { actingFor } from '@/lib/doors/acting-for';
import { execute } from '@/lib/doors/gates';
import { platformTransaction } from '@/lib/kernel/database';
import { createTenant } from '@/lib/signup';
import { changeSlug, checkSlugChoice, hostMap, refreshHost, renameTenant } from '@/lib/tenants';
import { contextOf, houseTenant, makeCustomer, makeStaff, makeTenant, unique } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { institution, refusalOf, signUp, tenantOfSlug } from './support';

installKonak();

const day = 86_400_000;
const formerOf = (tenantId: string) =>
  platformTransaction((tx) => tx.select().from(formerSlugs).where(eq(formerSlugs.tenantId, tenantId)));

async function adminOf(tenant = makeTenant()) {
  const of = await tenant;
  return { tenant: of, ...(await makeCustomer(of, { role: 'tenant_admin' })) };
}

describe('another subdomain', () => {
  it('is the tenant’s at once, keeps the old one for 90 days, and hands the admin over', async () => {
    const { tenant, ctx, actor } = await adminOf();
    const slug = unique('yeni');
    const changed = await execute(changeSlug, ctx, { slug });
    expect(changed).toMatchObject({ slug, former: tenant.slug });
    const [former] = await formerOf(tenant.id);
    expect(former?.slug).toBe(tenant.slug);
    expect(Math.abs((former?.until.getTime() ?? 0) - Date.now() - 90 * day)).toBeLessThan(60_000);
    await refreshHost(tenant.id);
    const there = hostMap().resolve(`${slug}.konak.test`);
    expect(there?.id).toBe(tenant.id);
    const arrived = await execute(handOver, contextOf(there ?? tenant), { ticket: changed.ticket });
    expect(arrived.user?.id).toBe(actor.id);
    const told = await platformTransaction((tx) =>
      tx.select().from(auditEntries).where(eq(auditEntries.tenantId, tenant.id)),
    );
    expect(told[0]).toMatchObject({ action: 'tenant.change_slug', before: { slug: tenant.slug }, after: { slug } });
    expect(JSON.stringify(told)).not.toContain(changed.ticket);
  });

  it('may be the one the tenant had before, which nobody else can take meanwhile', async () => {
    const { tenant, ctx } = await adminOf();
    const slug = unique('yeni');
    await execute(changeSlug, ctx, { slug });
    expect((await refusalOf(signUp({ slug: tenant.slug }))).fields.slug?.code).toBe('subdomain_taken_instead');
    const stranger = await adminOf();
    const refusal = await refusalOf(execute(changeSlug, stranger.ctx, { slug: tenant.slug }));
    expect(refusal.fields.slug?.code).toBe('subdomain_taken_instead');
    await execute(changeSlug, ctx, { slug: tenant.slug });
    expect((await formerOf(tenant.id)).map((row) => row.slug)).toEqual([slug]);
  });

  it('stays the first host of a tenant that chose its host on the platform', async () => {
    const { tenant, ctx } = await adminOf();
    await platformTransaction(async (tx) => {
      const own = { tenantId: tenant.id, host: `panel.${tenant.slug}.example`, verificationToken: tenant.slug };
      await tx
        .insert(customDomains)
        .values({ ...own, status: 'active', verifiedAt: new Date(), approvedAt: new Date() });
      const chosen = { primaryHost: `${tenant.slug}.konak.test`, redirectsToPrimary: true };
      await tx.update(tenants).set(chosen).where(eq(tenants.id, tenant.id));
    });
    const slug = unique('yeni');
    await execute(changeSlug, ctx, { slug });
    await refreshHost(tenant.id);
    expect(hostMap().primaryHost(tenant.id)).toBe(`${slug}.konak.test`);
    expect(hostMap().redirectOf(`${slug}.konak.test`)).toBeUndefined();
  });

  it('may be one whose former owner’s time is over', async () => {
    const [owner, { tenant, ctx }] = [await makeTenant(), await adminOf()];
    const [slug, next] = [unique('eski'), unique('yeni')];
    await platformTransaction((tx) =>
      tx.insert(formerSlugs).values({ tenantId: owner.id, slug, until: new Date(Date.now() - day) }),
    );
    await execute(changeSlug, ctx, { slug });
    await execute(changeSlug, ctx, { slug: next });
    expect((await formerOf(tenant.id)).map((row) => row.slug).sort()).toEqual([slug, tenant.slug].sort());
  });

  it('is chosen three times in 90 days by a tenant’s admins, and again later or by staff', async () => {
    const { tenant, ctx } = await adminOf();
    for (let time = 0; time < 3; time += 1) await execute(changeSlug, ctx, { slug: unique('yeni') });
    const wish = { slug: unique('yeni') };
    expect(await refusalOf(execute(changeSlug, ctx, wish))).toMatchObject({
      kind: 'conflict',
      code: 'slug_changes_used',
    });
    const later = { ...ctx, clock: { now: () => new Date(Date.now() + 91 * day) } };
    await execute(changeSlug, later, { slug: unique('yeni') });
    const { ctx: staff } = await makeStaff('admin');
    const changed = await execute(changeSlug, actingFor(staff, tenant.id), wish);
    expect(changed.ticket).toBeNull();
  });

  it('goes to one of two tenants who want it at the same moment', async () => {
    const admins = [await adminOf(), await adminOf(), await adminOf()];
    const slug = unique('yeni');
    const tries = await Promise.allSettled(admins.map(({ ctx }) => execute(changeSlug, ctx, { slug })));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('that is given up cannot be snatched in the moment it changes', async () => {
    const { tenant, ctx } = await adminOf();
    const [changed, ...signUps] = await Promise.allSettled([
      execute(changeSlug, ctx, { slug: unique('yeni') }),
      ...Array.from({ length: 6 }, () => signUp({ slug: tenant.slug })),
    ]);
    expect(changed?.status).toBe('fulfilled');
    expect(signUps.every(({ status }) => status === 'rejected')).toBe(true);
  });

  it.each([
    ['the same', undefined, 'subdomain_same'],
    ['a reserved one', 'support', 'subdomain_reserved'],
    ['no label', 'a_b', 'subdomain_malformed'],
  ])('is not %s', async (_what, wanted, code) => {
    const { tenant, ctx } = await adminOf();
    const refusal = await refusalOf(execute(changeSlug, ctx, { slug: wanted ?? tenant.slug }));
    expect(refusal.fields.slug?.code).toBe(code);
    expect(await formerOf(tenant.id)).toEqual([]);
  });

  it('is not for the platform itself, nor for customers', async () => {
    const { ctx } = await makeStaff();
    expect(await refusalOf(execute(changeSlug, ctx, { slug: unique('x') }))).toMatchObject({
      code: 'house_slug_stays',
    });
    const customer = await makeCustomer(await makeTenant());
    expect(await refusalOf(execute(changeSlug, customer.ctx, { slug: unique('x') }))).toMatchObject({
      kind: 'refused',
    });
  });
});

describe('asking whether an address is free', () => {
  it('is answered on the platform host, with what is free instead of what is taken', async () => {
    const ctx = contextOf(await houseTenant());
    const { slug } = await makeTenant();
    expect(await execute(checkSlugChoice, ctx, { slug: unique('bos') })).toMatchObject({
      problem: null,
      proposals: [],
    });
    const taken = await execute(checkSlugChoice, ctx, { slug: ` ${slug.toUpperCase()} ` });
    expect(taken).toMatchObject({ slug, problem: 'subdomain_taken' });
    expect(taken.proposals).toHaveLength(3);
    expect(await execute(checkSlugChoice, ctx, { slug: ctx.tenant.slug })).not.toMatchObject({ problem: null });
    expect(await execute(checkSlugChoice, ctx, { slug: 'api' })).toMatchObject({ problem: 'subdomain_reserved' });
  });

  it('is nothing for visitors and customers of a tenant', async () => {
    const tenant = await makeTenant();
    const wish = { slug: unique('bos') };
    expect(await refusalOf(execute(checkSlugChoice, contextOf(tenant), wish))).toMatchObject({ kind: 'not_found' });
    const customer = await makeCustomer(tenant);
    expect(await refusalOf(execute(checkSlugChoice, customer.ctx, wish))).toMatchObject({ kind: 'not_found' });
    const admin = await makeCustomer(tenant, { role: 'tenant_admin' });
    expect(await execute(checkSlugChoice, admin.ctx, { slug: tenant.slug })).toMatchObject({ problem: null });
  });
});

describe('a tenant staff make', () => {
  it('is active at once or on trial, and told under their name', async () => {
    const { ctx, actor } = await makeStaff();
    const made = await execute(createTenant, ctx, institution({ package: 'enterprise', status: 'active' }));
    expect(made.trial_end_date).toBeNull();
    const told = await platformTransaction((tx) =>
      tx.select().from(auditEntries).where(eq(auditEntries.tenantId, made.id)),
    );
    expect(told.map(({ action, actorId }) => [action, actorId])).toEqual(
      Array.from({ length: 3 }, () => ['tenant.create', actor.id]),
    );
    const trial = await execute(createTenant, ctx, institution());
    expect(trial.trial_end_date).toBeInstanceOf(Date);
  });

  it('may have a name a list of words takes offence at, but no reserved one', async () => {
    const { ctx } = await makeStaff();
    await execute(createTenant, ctx, institution({ slug: 'octopussy' }));
    expect(await tenantOfSlug('octopussy')).toBeDefined();
    const refusal = await refusalOf(execute(createTenant, ctx, institution({ slug: 'login' })));
    expect(refusal.fields.slug?.code).toBe('subdomain_reserved');
  });

  it('is made and renamed by superadmins alone', async () => {
    const { ctx } = await makeStaff('admin');
    expect(await refusalOf(execute(createTenant, ctx, institution()))).toMatchObject({ kind: 'refused' });
    const tenant = await makeTenant();
    const wish = { id: tenant.id, name: 'Yeni Ad' };
    expect(await refusalOf(execute(renameTenant, ctx, wish))).toMatchObject({ kind: 'refused' });
    const { ctx: superadmin } = await makeStaff();
    expect(await execute(renameTenant, superadmin, wish)).toMatchObject({ name: 'Yeni Ad' });
  });
});
