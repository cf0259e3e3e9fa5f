import { setTimeout as sleep } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { customDomains } from '@/db/schema/tenants';
import { config } from '@/lib/kernel/config';
import { platformTransaction } from '@/lib/kernel/database';
import { outside } from '@/lib/kernel/errors';
import type { RunContext, Step } from '@/lib/kernel/runs';
import { shownCertificate } from '@/lib/outside/certificate';
import { domainOfRun } from './domain-of-run';
import { saasZone } from './saas';

export type ActivateCustomDomain = { host: string };
type Run = RunContext<ActivateCustomDomain>;

/** Milliseconds: how long one attempt waits for a certificate, and between two looks. The run makes several attempts. */
export const certificatePatience = { attempt: 60_000, pause: 3_000 };

type Issued = { certificateUntil: string | null; hostnameId?: string };

const keep = (run: Run, change: { providerHostnameId?: string | null; certificateUntil?: Date | null }) =>
  platformTransaction((tx) => tx.update(customDomains).set(change).where(eq(customDomains.id, run.subject.id)));

/** Looks until it has what is looked for, or the time of this attempt is over. */
async function until<T>(look: () => Promise<T | undefined>): Promise<T | undefined> {
  const end = Date.now() + certificatePatience.attempt;
  for (;;) {
    const found = await look();
    if (found !== undefined || Date.now() + certificatePatience.pause > end) return found;
    await sleep(certificatePatience.pause);
  }
}

/** Caddy gets the certificate at the first connection under the name, once it is told that it may (`/api/tls/ask`). */
async function byCaddy(run: Run): Promise<Issued> {
  const shown = await until(() => shownCertificate(run.input.host, config().tls.probe));
  if (!shown) throw outside('certificate_not_ready', {}, { retryable: true });
  await keep(run, { certificateUntil: shown.until });
  return { certificateUntil: shown.until.toISOString() };
}

async function byCloudflare(run: Run): Promise<Issued> {
  const { api, zoneId } = await saasZone();
  const made = await api.ensureCustomHostname(zoneId, run.input.host);
  await keep(run, { providerHostnameId: made.id });
  let last = made;
  const active = await until(async () => {
    last = (await api.readCustomHostname(zoneId, made.id)) ?? last;
    await run.progress({ detail: `${last.status} / ${last.certificateStatus}` });
    return last.isActive ? last : undefined;
  });
  if (!active) throw outside('certificate_not_ready', {}, { retryable: true, cause: new Error(last.reason) });
  await keep(run, { certificateUntil: active.certificateUntil });
  return { certificateUntil: active.certificateUntil?.toISOString() ?? null, hostnameId: made.id };
}

/** Sees to it that the host answers over TLS, in the way chosen when it was approved. */
export const certificateStep: Step<ActivateCustomDomain> = {
  name: 'certificate',
  async do(run) {
    const { tls } = await domainOfRun(run);
    if (tls === 'caddy') return byCaddy(run);
    if (tls === 'cloudflare') return byCloudflare(run);
    return { certificateUntil: null } satisfies Issued;
  },
  async undo(run) {
    const [row] = await platformTransaction((tx) =>
      tx.select().from(customDomains).where(eq(customDomains.id, run.subject.id)),
    );
    const hostnameId = row?.providerHostnameId ?? run.output<Issued>('certificate')?.hostnameId;
    if (!hostnameId) return;
    const { api, zoneId } = await saasZone();
    await api.deleteCustomHostname(zoneId, hostnameId);
    if (row) await keep(run, { providerHostnameId: null, certificateUntil: null });
  },
};
