import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { customDomains } from '@/db/schema/tenants';
import { writeRunAudit } from '@/lib/kernel/audit';
import { conflict, notFound, outside } from '@/lib/kernel/errors';
import { emitEvent } from '@/lib/kernel/outbox';
import { defineRun, type Step } from '@/lib/kernel/runs';
import { lookAtProof } from '../checks';
import { proofFailure } from '../proof';
import { type ActivateCustomDomain, certificateStep } from './certificate';
import { domainOfRun } from './domain-of-run';

/** Between approval and service days may pass: the proof must still stand. */
const proofStep: Step<ActivateCustomDomain> = {
  name: 'proof',
  async do(run) {
    const { host, verificationToken: token } = await domainOfRun(run);
    const { state } = await lookAtProof({ host, token });
    const failure = proofFailure(state);
    if (state === 'no_answer') throw outside('dns_no_answer', {}, { retryable: true });
    if (failure) throw conflict(failure);
    return { state };
  },
};

const approved = (id: string) => and(eq(customDomains.id, id), eq(customDomains.status, 'approved'));

/** Brings an approved domain into service: proof, certificate, and from then on its host is served. */
export const activateCustomDomainRun = defineRun<ActivateCustomDomain>({
  name: 'custom_domain.activate',
  input: z.object({ host: z.string() }),
  steps: [proofStep, certificateStep],

  async done(run, tx) {
    const [row] = await tx
      .update(customDomains)
      .set({ status: 'active', failure: null })
      .where(approved(run.subject.id))
      .returning();
    if (!row) throw notFound('custom_domain_not_found');
    await writeRunAudit(tx, run, 'custom_domain.activated', { host: row.host });
    await emitEvent(tx, run.tenantId, 'custom_domain.activated', { id: row.id, host: row.host });
  },

  /** It stays approved: whoever checks it again starts the next attempt. */
  async failed(run, tx, error) {
    await tx.update(customDomains).set({ failure: error.code }).where(approved(run.subject.id));
    await writeRunAudit(tx, run, 'custom_domain.activation_failed', { host: run.input.host, code: error.code });
  },
});
