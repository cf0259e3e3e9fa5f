import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { outbox } from '@/db/schema/kernel';
import { licences } from '@/db/schema/licences';
import { customDomains, tenants } from '@/db/schema/tenants';
import type { Tx } from '@/lib/kernel/database';
import { queueMail } from './queue-mail';
import { type Addressee, adminsOf, memberOf, superAdmins } from './recipients';
import type { MailParameters, MailTemplateName } from './templates';

type HouseEvent = Pick<typeof outbox.$inferSelect, 'id' | 'tenantId' | 'event' | 'payload' | 'createdAt'>;
type TenantEvent = HouseEvent & { tenantId: string };
type Telling = (tx: Tx, event: TenantEvent) => Promise<void>;

/** How long a domain is served after its proof was lost (product.md M1), where the event does not say the day itself. */
const grace = 7 * 86_400_000;

/** One mail to each; an event that is delivered again writes none again. */
async function tell<T extends MailTemplateName>(
  tx: Tx,
  { id, tenantId }: { id: string; tenantId: string },
  template: T,
  addressees: readonly Addressee[],
  parameters: (to: Addressee['to']) => MailParameters<T>,
): Promise<void> {
  for (const { to, locale } of addressees) {
    await queueMail(tx, { tenantId, template, to, locale, parameters: parameters(to), uniqueKey: id });
  }
}

const welcomeCustomer: Telling = async (tx, event) => {
  const { userId } = z.object({ userId: z.uuid() }).parse(event.payload);
  const members = await memberOf(tx, event.tenantId, userId);
  await tell(tx, event, 'welcome', members, ({ address }) => ({ email: address }));
};

const welcomeTenant: Telling = async (tx, event) => {
  const [licence] = await tx
    .select({ trialEndDate: licences.trialEndDate })
    .from(licences)
    .where(and(eq(licences.tenantId, event.tenantId), isNull(licences.supersededAt)));
  const trialEndsAt = licence?.trialEndDate?.toISOString() ?? null;
  const admins = await adminsOf(tx, event.tenantId);
  await tell(tx, event, 'tenant_welcome', admins, ({ address }) => ({ email: address, trialEndsAt }));
};

const hostOf = ({ payload }: HouseEvent) => z.object({ host: z.string() }).parse(payload).host;

const aboutDomain =
  (template: 'custom_domain_verified' | 'custom_domain_active' | 'custom_domain_expired'): Telling =>
  async (tx, event) => {
    const host = hostOf(event);
    await tell(tx, event, template, await adminsOf(tx, event.tenantId), () => ({ host }));
  };

const proofLost: Telling = async (tx, event) => {
  const { host, stopsAt } = z.object({ host: z.string(), stopsAt: z.iso.datetime().optional() }).parse(event.payload);
  const day = stopsAt ?? new Date(event.createdAt.getTime() + grace).toISOString();
  const admins = await adminsOf(tx, event.tenantId);
  await tell(tx, event, 'custom_domain_proof_lost', admins, () => ({ host, stopsAt: day }));
};

const rejected: Telling = async (tx, event) => {
  const parameters = z.object({ host: z.string(), reason: z.string() }).parse(event.payload);
  await tell(tx, event, 'custom_domain_rejected', await adminsOf(tx, event.tenantId), () => parameters);
};

/** The superadmins hear of it from the platform itself, in its looks. */
const awaitingApproval: Telling = async (tx, event) => {
  const host = hostOf(event);
  const { tenantId } = event;
  const [tenant] = await tx
    .select({ name: tenants.name })
    .from(tenants)
    .innerJoin(customDomains, and(eq(customDomains.tenantId, tenants.id), eq(customDomains.host, host)))
    .where(and(eq(tenants.id, tenantId), eq(customDomains.status, 'verified'))); // unless it was settled meanwhile
  const [house] = await tx.select({ id: tenants.id }).from(tenants).where(eq(tenants.isHouse, true));
  if (!tenant || !house) return;
  const parameters = { host, tenantId, tenantName: tenant.name };
  const told = { id: event.id, tenantId: house.id };
  await tell(tx, told, 'custom_domain_awaiting_approval', await superAdmins(tx), () => parameters);
};

const tellings: Readonly<Record<string, readonly Telling[]>> = {
  'account.registered': [welcomeCustomer],
  'tenant.created': [welcomeTenant],
  'custom_domain.verified': [aboutDomain('custom_domain_verified'), awaitingApproval],
  'custom_domain.rejected': [rejected],
  'custom_domain.activated': [aboutDomain('custom_domain_active')],
  'custom_domain.proof_lost': [proofLost],
  'custom_domain.expired': [aboutDomain('custom_domain_expired')],
};

/** Writes the mails an event calls for, in the transaction that marks it as handled. */
export async function writeMailsOf(tx: Tx, event: HouseEvent): Promise<void> {
  const named = z.object({ tenantId: z.uuid().optional() }).safeParse(event.payload);
  const tenantId = event.tenantId ?? named.data?.tenantId;
  if (!tenantId) return;
  for (const telling of tellings[event.event] ?? []) await telling(tx, { ...event, tenantId });
}
