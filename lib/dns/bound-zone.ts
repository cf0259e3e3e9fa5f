import { timingSafeEqual } from 'node:crypto';
import { assertZoneIsOurs, customerOf, requireWizard, stateOf, tokenOfWizard, type WizardRow } from '@/lib/domains';
import type { Context } from '@/lib/kernel/context';
import type { Tx } from '@/lib/kernel/database';
import { conflict, KonakError, notFound } from '@/lib/kernel/errors';
import { type CloudflareApi, cloudflare, type Zone } from '@/lib/outside/cloudflare';

type Named = { domain: string; zone_id?: string; cf_token?: string };
type Read = <T>(fn: (tx: Tx) => Promise<T>) => Promise<T>;

export type BoundZone = { wizard: WizardRow; api: CloudflareApi; zone: Zone };

const nothingThere = new Set(['zone_not_found', 'cloudflare_forbidden']);

/** @throws not_found `zone_not_found` when the token does not reach a zone of that id and name */
export async function zoneNamed(api: CloudflareApi, zoneId: string, domain: string): Promise<Zone> {
  const zone = await api.readZone(zoneId).catch((thrown: unknown) => {
    throw thrown instanceof KonakError && nothingThere.has(thrown.code) ? notFound('zone_not_found') : thrown;
  });
  if (zone.name !== domain) throw notFound('zone_not_found');
  return zone;
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/**
 * The zone of a customer's wizard, read again with the wizard's own token. A zone id or token in the request must be
 * the one the wizard is bound to; anybody else's is answered as if it did not exist.
 * @throws not_found | conflict `zone_not_validated`, `zone_unavailable` | outside
 */
export async function boundZone(named: Named, ctx: Context, read: Read): Promise<BoundZone> {
  const wizard = await read((tx) => requireWizard(tx, ctx, { domain: named.domain }));
  const state = stateOf(wizard);
  if (!state.zone_id) throw conflict('zone_not_validated');
  if (named.zone_id !== undefined && named.zone_id !== state.zone_id) throw notFound('zone_not_found');
  const company = state.account_type === 'company' ? state.cf_account_id : undefined;
  const token = await tokenOfWizard(wizard, company);
  if (named.cf_token !== undefined && (company || !sameText(named.cf_token, token.reveal()))) {
    throw notFound('zone_not_found');
  }
  const api = cloudflare(token);
  const zone = await zoneNamed(api, state.zone_id, named.domain);
  if (company) await assertZoneIsOurs(zone, customerOf(ctx), ctx.clock.now());
  return { wizard, api, zone };
}
