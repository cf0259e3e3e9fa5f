import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { customers, users } from '@/db/schema/accounts';
import { auditEntries } from '@/db/schema/audit';
import { brandingSettings } from '@/db/schema/branding';
import { outbox } from '@/db/schema/kernel';
import { licences } from '@/db/schema/licences';
import { packages } from '@/db/schema/packages';
import { formerSlugs, tenants } from '@/db/schema/tenants';
import { signIn } from '@/lib/accounts';
import { brandingOf } from '@/lib/branding';
import { execute } from '@/lib/doors/gates';
import { platformTransaction } from '@/lib/kernel/database';
import { entitlementsOf } from '@/lib/licences';
import { signUpTenant } from '@/lib/signup';
import { hostMap } from '@/lib/tenants';
import { usedMeters } from '@/lib/usage';
import { contextOf, houseTenant, makeCustomer, makeStaff, makeTenant, unique } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { newAddress } from '../accounts/support';
import { institution, refusalOf, signUp, tenantOfSlug } from './support';

installKonak();

const day = 86_400_000;
const readAll = platformTransaction;

describe('an institution that signs up', () => {
  it('has an address that answers at once, a trial of 14 days, and what its package allows', async () => {
    const before = Date.now();
    const made = await signUp({ package: 'professional', billing_period: 'yearly' });
    const tenant = hostMap().resolve(`${made.slug}.konak.test`);
    expect(tenant).toMatchObject({ id: made.id, name: 'Şişli Koleji', locale: 'tr', status: 'active', isHouse: false });

    const [licence] = await readAll((tx) => tx.select().from(licences).where(eq(licences.tenantId, made.id)));
    expect(licence).toMatchObject({ status: 'trial', amount: 14_999_00, billingPeriod: 'yearly', autoRenew: false });
    const ends = licence?.trialEndDate?.getTime() ?? 0;
    expect(ends).toBeGreaterThanOrEqual(before + 14 * day);
    expect(ends).toBeLessThan(Date.now() + 14 * day + 1000);
    expect(made.trial_end_date).toEqual(licence?.trialEndDate);

    const may = entitlementsOf(made.id);
    expect(may.packageCode).toBe('professional');
    expect(may.features.has('custom_domain')).toBe(true);
    expect(may.features.has('white_label')).toBe(false);
    expect(may.limits.get('users')).toBe(100);
    expect(entitlementsOf(made.id, new Date(ends + 1)).features.size).toBe(0);
    const used = await readAll((tx) => usedMeters(tx, made.id, made.id));
    expect(used.get('users')).toBe(1);
  });

  it('looks like the blue theme under its own name', async () => {
    const made = await signUp({ name: 'Işık Akademi' });
    const tenant = hostMap().byId(made.id);
    if (!tenant) throw new Error('no host');
    expect(await brandingOf(tenant)).toMatchObject({ name: 'Işık Akademi', theme: { primary: '#3b82f6' } });
  });

  it('has one admin, who can sign in there with the password chosen and has a customer’s profile', async () => {
    const wish = institution({ email: 'Mudur@Okul.example' });
    const made = await signUp(wish);
    const [user] = await readAll((tx) => tx.select().from(users).where(eq(users.tenantId, made.id)));
    expect(user).toMatchObject({ id: made.user_id, email: 'mudur@okul.example', role: 'tenant_admin', locale: 'tr' });
    expect(user?.passwordHash).toMatch(/^\$2[aby]\$12\$/);
    const [profile] = await readAll((tx) => tx.select().from(customers).where(eq(customers.tenantId, made.id)));
    expect(profile).toMatchObject({ userId: made.user_id, subscriptionPlan: 'free' });
    expect(profile?.onboardedAt).not.toBeNull();
    const ctx = { ...contextOf(hostMap().byId(made.id) as never), ip: newAddress() };
    const { email, password } = wish;
    expect((await execute(signIn, ctx, { email, password })).user?.role).toBe('tenant_admin');
  });

  it('is told in its own history and to the rest of the house, without a secret', async () => {
    const wish = institution();
    const made = await signUp(wish);
    const told = await readAll((tx) => tx.select().from(auditEntries).where(eq(auditEntries.tenantId, made.id)));
    expect(told.map(({ action, resourceType, actorId }) => [action, resourceType, actorId])).toEqual(
      ['tenant', 'licence', 'user'].map((type) => ['tenant.sign_up', type, made.user_id]),
    );
    expect(JSON.stringify(told)).not.toContain(wish.password);
    expect(JSON.stringify(told)).not.toContain(made.ticket);
    const events = await readAll((tx) =>
      tx
        .select()
        .from(outbox)
        .where(sql`${outbox.event} = 'tenant.created' and ${outbox.payload}->>'tenantId' = ${made.id}`),
    );
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain(made.ticket);
  });

  it('keeps the time zone its browser names, and the platform’s where that is none', async () => {
    const berlin = await signUp({ time_zone: 'Europe/Berlin', locale: 'de' });
    expect(hostMap().byId(berlin.id)).toMatchObject({ timeZone: 'Europe/Berlin', locale: 'de' });
    const nowhere = await signUp({ time_zone: "'; drop table tenants; --" });
    expect(hostMap().byId(nowhere.id)?.timeZone).toBe('Europe/Istanbul');
  });

  it('may be somebody who is a customer of the platform, who stays one', async () => {
    const { actor } = await makeCustomer(await houseTenant());
    const made = await signUp({}, actor);
    const [user] = await readAll((tx) => tx.select().from(users).where(eq(users.tenantId, made.id)));
    expect(user?.id).not.toBe(actor.id);
  });

  it.each([
    ['a reserved address', { slug: 'admin' }, 'slug', 'subdomain_reserved'],
    ['an obscene address', { slug: 'orospu' }, 'slug', 'subdomain_offensive'],
    ['punycode', { slug: 'xn--ksk-s0a' }, 'slug', 'subdomain_malformed'],
    ['a package nobody knows', { package: 'platinum' }, 'package', 'package_unknown'],
    ['no name', { name: ' ' }, 'name', 'required'],
    ['a name over two lines', { name: 'Okul\nBcc: all' }, 'name', 'characters_hidden'],
    ['a name that is a link', { full_name: 'Win: www.evil.test' }, 'full_name', 'name_with_link'],
    ['a short password', { password: 'short' }, 'password', 'too_short'],
    ['a language the platform does not speak', { locale: 'fr' }, 'locale', 'not_allowed'],
  ])('is refused %s, naming the field, and leaves nothing', async (_what, wrong, field, code) => {
    const wish = institution(wrong);
    const refusal = await refusalOf(signUp(wish));
    expect(refusal.kind).toBe('invalid');
    expect(refusal.fields[field]?.code).toBe(code);
    expect(await tenantOfSlug(wish.slug)).toBeUndefined();
  });

  it('cannot take a package that is not on sale, not shown, or another tenant’s own', async () => {
    const owner = await makeTenant();
    const [free] = await readAll((tx) => tx.select().from(packages).where(eq(packages.code, 'free')));
    if (!free) throw new Error('no package');
    const { id: _, ...row } = free;
    const like = { off: { isActive: false }, hidden: { isPublic: false }, own: { tenantId: owner.id } };
    for (const [code, more] of Object.entries(like)) {
      await readAll((tx) => tx.insert(packages).values({ ...row, ...more, code: `test_${code}`, displayOrder: 99 }));
      const refusal = await refusalOf(signUp({ package: `test_${code}` }));
      expect(refusal.fields.package?.code).toBe('package_unknown');
    }
  });

  it('is made whole or not at all', async () => {
    const wish = institution();
    const failing = {
      ...signUpTenant,
      output: signUpTenant.output.refine(() => false, 'after everything was written'),
    };
    const ctx = { ...contextOf(await houseTenant()), ip: newAddress() };
    await expect(execute(failing, ctx, wish)).rejects.toThrow();
    expect(await tenantOfSlug(wish.slug)).toBeUndefined();
    const people = await readAll((tx) => tx.select().from(users).where(eq(users.email, wish.email)));
    const looks = await readAll((tx) =>
      tx
        .select()
        .from(brandingSettings)
        .where(sql`${brandingSettings.generalSettings}->>'displayName' = 'Şişli Koleji'`),
    );
    expect(people).toEqual([]);
    const known = await readAll((tx) => tx.select({ id: tenants.id }).from(tenants));
    expect(looks.every(({ tenantId }) => known.some(({ id }) => id === tenantId))).toBe(true);
    expect((await signUp(wish)).slug).toBe(wish.slug);
  });
});

describe('the address of an institution', () => {
  it('goes to one of twenty who want it at the same moment; the others hear what is free', async () => {
    const slug = unique('kolej');
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => signUp({ slug })));
    const won = tries.filter(({ status }) => status === 'fulfilled');
    expect(won).toHaveLength(1);
    for (const lost of tries) {
      if (lost.status !== 'rejected') continue;
      expect(lost.reason).toMatchObject({ kind: 'invalid', fields: { slug: { code: 'subdomain_taken_instead' } } });
      const proposals = lost.reason.fields.slug.params.proposals.split(', ');
      expect(proposals).toHaveLength(3);
    }
    const rows = await readAll((tx) => tx.select().from(tenants).where(eq(tenants.slug, slug)));
    expect(rows).toHaveLength(1);
  });

  it('is not one that another gave up lately, and is one that was given up long ago', async () => {
    const owner = await makeTenant();
    const [lately, longAgo] = [unique('eski'), unique('eski')];
    await readAll((tx) =>
      tx.insert(formerSlugs).values([
        { tenantId: owner.id, slug: lately, until: new Date(Date.now() + day) },
        { tenantId: owner.id, slug: longAgo, until: new Date(Date.now() - day) },
      ]),
    );
    expect((await refusalOf(signUp({ slug: lately }))).fields.slug?.code).toBe('subdomain_taken_instead');
    expect((await signUp({ slug: longAgo })).slug).toBe(longAgo);
    const left = await readAll((tx) => tx.select().from(formerSlugs).where(eq(formerSlugs.slug, longAgo)));
    expect(left).toEqual([]);
  });

  it('is not the platform’s own', async () => {
    const house = await houseTenant();
    expect((await refusalOf(signUp({ slug: house.slug }))).kind).toBe('invalid');
  });
});

describe('who may sign up, and where', () => {
  it('is nobody on a tenant’s host, as if there were no such thing', async () => {
    const ctx = contextOf(await makeTenant());
    expect(await refusalOf(execute(signUpTenant, ctx, institution()))).toMatchObject({ kind: 'not_found' });
    const admin = await makeCustomer(await makeTenant(), { role: 'tenant_admin' });
    expect(await refusalOf(execute(signUpTenant, admin.ctx, institution()))).toMatchObject({ kind: 'not_found' });
  });

  it('is not staff, who make tenants under their own name', async () => {
    const { ctx } = await makeStaff();
    expect(await refusalOf(execute(signUpTenant, ctx, institution()))).toMatchObject({ kind: 'refused' });
  });

  it('is nobody more than ten times a minute with one e-mail address', async () => {
    const email = `${unique('spray')}@example.test`;
    const house = await houseTenant();
    const knock = () =>
      execute(signUpTenant, { ...contextOf(house), ip: newAddress() }, institution({ email, package: 'x' }));
    for (let time = 0; time < 10; time += 1) expect((await refusalOf(knock())).kind).toBe('invalid');
    expect((await refusalOf(knock())).kind).toBe('too_many_requests');
  });
});
