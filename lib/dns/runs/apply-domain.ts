import { eq } from 'drizzle-orm';
import { changeSets, dnsRecords } from '@/db/schema/dns';
import { hostedDomains, wizards } from '@/db/schema/domains';
import { markOnboarded } from '@/lib/accounts';
import { changeWizard, stateOf } from '@/lib/domains';
import { writeRunAudit } from '@/lib/kernel/audit';
import type { Tx } from '@/lib/kernel/database';
import { emitEvent } from '@/lib/kernel/outbox';
import { defineRun, type RunContext } from '@/lib/kernel/runs';
import type { ZoneRecord } from '@/lib/outside/cloudflare';
import { ApplyDomain, recordsStep, tlsStep, verifyStep } from './apply-steps';
import { domainOfRun, releasePlaces } from './run-zone';

async function wizardOf(run: RunContext<ApplyDomain>, tx: Tx) {
  const [wizard] = await tx.select().from(wizards).where(eq(wizards.id, run.input.wizard_id)).for('update');
  return wizard;
}

/** Changes a zone for a new domain: wholly, or, whatever fails, not at all. */
export const applyDomainRun = defineRun<ApplyDomain>({
  name: 'domain.apply',
  input: ApplyDomain,
  steps: [verifyStep, recordsStep, tlsStep],

  async done(run, tx) {
    const domain = await domainOfRun(run, tx);
    const now = run.clock.now();
    const active = { status: 'active', dnsConfigured: true, sslConfigured: true } as const;
    await tx.update(hostedDomains).set(active).where(eq(hostedDomains.id, domain.id));
    const { records } = run.output<{ records: ZoneRecord[] }>('records') ?? { records: [] };
    const rows = records.map((record) => ({
      tenantId: domain.tenantId,
      domainId: domain.id,
      recordType: record.type,
      name: record.name,
      value: record.content,
      ttl: record.ttl,
      proxied: record.proxied,
      priority: record.priority,
      comment: record.comment,
      providerRecordId: record.id,
    }));
    if (rows.length > 0) await tx.insert(dnsRecords).values(rows).onConflictDoNothing();
    await tx
      .update(changeSets)
      .set({ state: 'applied', appliedAt: now, domainId: domain.id })
      .where(eq(changeSets.id, run.input.change_set_id));
    const wizard = await wizardOf(run, tx);
    if (wizard) await changeWizard(tx, wizard.id, { step: 'done', finishedAt: now, cfApiTokenEncrypted: null });
    await markOnboarded(tx, domain.customerId, now);
    await writeRunAudit(tx, run, 'domain.added', { domain: domain.domainName, records: rows.length });
    const event = { domainId: domain.id, customerId: domain.customerId, domain: domain.domainName };
    await emitEvent(tx, run.tenantId, 'domain.added', event);
  },

  async failed(run, tx, error) {
    const domain = await domainOfRun(run, tx);
    const failure = { code: error.code, params: error.params };
    await releasePlaces(tx, domain);
    await tx.delete(hostedDomains).where(eq(hostedDomains.id, domain.id));
    await tx.update(changeSets).set({ state: 'failed' }).where(eq(changeSets.id, run.input.change_set_id));
    const wizard = await wizardOf(run, tx);
    if (wizard) {
      const { domain_id: _, change_set_id: __, preview: ___, ...state } = stateOf(wizard);
      await changeWizard(tx, wizard.id, { step: 'preview', state: { ...state, error: failure } });
    }
    await writeRunAudit(tx, run, 'domain.add_failed', { domain: domain.domainName, ...failure });
    const event = { customerId: domain.customerId, domain: domain.domainName, ...failure };
    await emitEvent(tx, run.tenantId, 'domain.add_failed', event);
  },
});
