import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { outbox } from '@/db/schema/kernel';
import { mails } from '@/db/schema/notices';
import { register } from '@/lib/accounts';
import { execute } from '@/lib/doors/gates';
import { deliverEvent } from '@/lib/doors/tasks/deliver-event';
import type { TenantRef } from '@/lib/kernel/context';
import { platformTransaction } from '@/lib/kernel/database';
import { emitEvent } from '@/lib/kernel/outbox';
import { previewMail, sendTestMail } from '@/lib/notices';
import { contextOf, houseTenant, makeCustomer, makeStaff, makeTenant, password, unique } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { addDomain, brand, mailRow } from './support';

installKonak({ KONAK_PUBLIC_URL: 'http://hosting.test' });

/** Emits an event of the tenant and delivers it, twice: delivery is at least once. */
async function happen(tenant: TenantRef, event: string, payload: Record<string, unknown>): Promise<void> {
  await platformTransaction((tx) => emitEvent(tx, tenant.id, event, payload));
  const rows = await platformTransaction((tx) => tx.select().from(outbox).where(eq(outbox.tenantId, tenant.id)));
  for (const { id } of rows) {
    await deliverEvent(id);
    await platformTransaction((tx) => tx.update(outbox).set({ handledAt: null }).where(eq(outbox.id, id)));
    await deliverEvent(id);
  }
}

const mailsOf = async ({ id }: { id: string }) =>
  (await platformTransaction((tx) => tx.select().from(mails).where(eq(mails.tenantId, id)))).map((mail) => ({
    template: mail.template,
    recipient: mail.recipient,
    parameters: mail.parameters,
  }));

describe('an event', () => {
  it('of a registration welcomes the customer, once', async () => {
    const tenant = await makeTenant({ locale: 'tr' });
    const email = `${unique('new')}@example.test`;
    await execute(register, contextOf(tenant), { email, password, full_name: 'Ayşe Işık' });
    await happen(tenant, 'nothing.that.matters', {});
    expect(await mailsOf(tenant)).toEqual([{ template: 'welcome', recipient: email, parameters: { email } }]);
  });

  it('of a new tenant welcomes its admins and tells the end of the trial', async () => {
    const tenant = await makeTenant();
    const { email } = await makeCustomer(tenant, { role: 'tenant_admin' });
    await makeCustomer(tenant);
    await happen(tenant, 'tenant.created', { tenantId: tenant.id });
    expect(await mailsOf(tenant)).toEqual([
      { template: 'tenant_welcome', recipient: email, parameters: { email, trialEndsAt: null } },
    ]);
  });

  it('of a proved domain tells the tenant’s admins, and the superadmins in the house’s name', async () => {
    const [house, { actor }, tenant] = [await houseTenant(), await makeStaff('super_admin'), await makeTenant()];
    const { email } = await makeCustomer(tenant, { role: 'tenant_admin' });
    const host = `${unique('panel')}.example.org`;
    await addDomain(tenant, host, { status: 'verified' });
    await happen(tenant, 'custom_domain.verified', { host });
    expect(await mailsOf(tenant)).toEqual([
      { template: 'custom_domain_verified', recipient: email, parameters: { host } },
    ]);
    const told = (await mailsOf(house)).filter(({ recipient }) => recipient === actor.email);
    expect(told.map(({ template, parameters }) => [template, parameters.host])).toEqual([
      ['custom_domain_awaiting_approval', host],
    ]);
  });

  it('of a lost proof names the day the domain stops', async () => {
    const tenant = await makeTenant();
    await makeCustomer(tenant, { role: 'tenant_admin' });
    await happen(tenant, 'custom_domain.proof_lost', { host: 'panel.example.org' });
    const [mail] = await mailsOf(tenant);
    const days = (new Date(String(mail?.parameters.stopsAt)).getTime() - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(7);
  });
});

describe('a test mail', () => {
  it('goes to whoever asks, looks like the draft, and is not sent without end', async () => {
    const tenant = await brand(await makeTenant(), { general: { displayName: 'Acme' } });
    const { ctx, email } = await makeCustomer(tenant, { role: 'tenant_admin' });
    const { id, recipient } = await execute(sendTestMail, ctx, {});
    expect(recipient).toBe(email);
    expect(await mailRow(id)).toMatchObject({ recipient: email, template: 'welcome', parameters: { draft: true } });
    for (let at = 1; at < 5; at++) await execute(sendTestMail, ctx, {});
    await expect(execute(sendTestMail, ctx, {})).rejects.toMatchObject({ code: 'mail_test_limit', status: 429 });
  });

  it('is not for customers', async () => {
    const { ctx } = await makeCustomer(await makeTenant());
    await expect(execute(sendTestMail, ctx, {})).rejects.toMatchObject({ kind: 'refused' });
    await expect(execute(previewMail, ctx, {})).rejects.toMatchObject({ kind: 'refused' });
  });

  it('can be looked at in every language before it is sent', async () => {
    const tenant = await brand(await makeTenant(), { general: { displayName: 'Şişli' } });
    const { ctx } = await makeCustomer(tenant, { role: 'tenant_admin' });
    const { html, subject } = await execute(previewMail, ctx, { template: 'tenant_welcome', locale: 'tr' });
    expect([subject, html.includes('lang="tr"')]).toEqual(['Şişli kuruldu', true]);
  });
});
