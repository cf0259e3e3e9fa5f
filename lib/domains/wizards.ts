import { and, desc, eq, isNull } from 'drizzle-orm';
import { type wizardSteps, wizards } from '@/db/schema/domains';
import { config } from '@/lib/kernel/config';
import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';
import { notFound } from '@/lib/kernel/errors';
import { customerOf } from './customer';
import { loadBalancerFor } from './load-balancer';
import type { WizardView } from './shapes';
import { unicodeName } from './unicode-name';
import { stateOf, type WizardRow, type WizardState } from './wizard-state';

export type WizardStep = (typeof wizardSteps)[number];
type Which = { id: string } | { domain: string };

/** The customer's open wizard; undefined when there is none. With `lock`, held until the transaction ends. */
export async function findWizard(tx: Tx, ctx: Context, which: Which, lock = false): Promise<WizardRow | undefined> {
  const query = tx
    .select()
    .from(wizards)
    .where(
      and(
        eq(wizards.customerId, customerOf(ctx)),
        isNull(wizards.finishedAt),
        'id' in which ? eq(wizards.id, which.id) : eq(wizards.domainName, which.domain),
      ),
    );
  const [found] = await (lock ? query.for('update') : query);
  return found;
}

/** @throws not_found `wizard_not_found` */
export async function requireWizard(tx: Tx, ctx: Context, which: Which, lock = false): Promise<WizardRow> {
  const found = await findWizard(tx, ctx, which, lock);
  if (!found) throw notFound('wizard_not_found');
  return found;
}

/** The customer's open wizards, last used first. */
export const openWizards = (tx: Tx, ctx: Context): Promise<WizardRow[]> =>
  tx
    .select()
    .from(wizards)
    .where(and(eq(wizards.customerId, customerOf(ctx)), isNull(wizards.finishedAt)))
    .orderBy(desc(wizards.updatedAt), desc(wizards.id))
    .limit(20);

/** The open wizard for a domain, made when there is none; locked. */
export async function openWizard(tx: Tx, ctx: Context, domain: string): Promise<WizardRow> {
  await tx
    .insert(wizards)
    .values({ tenantId: ctx.tenant.id, customerId: customerOf(ctx), domainName: domain, step: 'account' })
    .onConflictDoNothing();
  return requireWizard(tx, ctx, { domain }, true);
}

type WizardChange = Partial<Pick<WizardRow, 'step' | 'cfApiTokenEncrypted' | 'runId' | 'finishedAt'>> & {
  state?: WizardState;
};

/** Writes what changed and gives the wizard as it is now. */
export async function changeWizard(tx: Tx, id: string, change: WizardChange): Promise<WizardRow> {
  const [changed] = await tx.update(wizards).set(change).where(eq(wizards.id, id)).returning();
  if (!changed) throw notFound('wizard_not_found');
  return changed;
}

/** The load balancer of a domain, of those this installation has. */
export const loadBalancerOf = (domain: string) => loadBalancerFor(domain, config().loadBalancerIps);

/** A wizard as its customer sees it: the token stays behind. */
export function wizardView(wizard: WizardRow): WizardView {
  const state = stateOf(wizard);
  const domain = wizard.domainName ?? '';
  return {
    id: wizard.id,
    domain,
    unicode_domain: unicodeName(domain),
    step: wizard.step,
    project_name: state.project_name ?? null,
    account: state.account_type
      ? {
          type: state.account_type,
          account_id: state.cf_account_id ?? null,
          name: state.cf_account_name ?? null,
          email: state.cf_email ?? null,
          has_token: wizard.cfApiTokenEncrypted !== null,
        }
      : null,
    zone: state.zone_id
      ? {
          id: state.zone_id,
          status: state.zone_status ?? 'pending',
          nameservers: state.nameservers ?? [],
          created: state.zone_created ?? false,
        }
      : null,
    lb_ip: loadBalancerOf(domain),
    proxy_enabled: state.proxy_enabled ?? true,
    change_set_id: state.change_set_id ?? null,
    run_id: wizard.runId,
    domain_id: state.domain_id ?? null,
    error: state.error ?? null,
    updated_at: wizard.updatedAt.toISOString(),
  };
}
