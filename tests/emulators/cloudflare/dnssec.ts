import { dnssecKey } from './dnssec-key';
import { CloudflareError, success } from './error';
import { type Context, iso, type Operations } from './operation';
import type { Dnssec, Zone } from './state';
import { belowZone } from './zone-access';

const OFF: Dnssec = { status: 'disabled', modifiedOn: null, flags: {} };
const NO_KEY = Object.fromEntries(
  ['algorithm', 'digest', 'digest_algorithm', 'digest_type', 'ds', 'flags', 'key_tag', 'key_type', 'public_key'].map(
    (field) => [field, null],
  ),
);

function present({ state }: Context, zone: Zone) {
  const { status, modifiedOn, flags } = state.dnssec[zone.id] ?? OFF;
  const key = status === 'disabled' ? NO_KEY : dnssecKey(zone.id, zone.name);
  return { status, ...key, modified_on: modifiedOn, ...flags };
}

/** DNSSEC of a zone: pending until the DS record is found at the registry. */
export const dnssecOperations: Operations = belowZone({
  'GET /zones/{zone_id}/dnssec': (context, zone) => success(present(context, zone)),
  'PATCH /zones/{zone_id}/dnssec': (context, zone) => {
    const { status, ...flags } = context.body as { status?: 'active' | 'disabled' } & Record<string, boolean>;
    const former = context.state.dnssec[zone.id] ?? OFF;
    const on = former.status === 'active' || former.status === 'pending';
    const next = status === undefined || on === (status === 'active') ? former.status : after(status, former.status);
    const modifiedOn = iso(context.world.now());
    context.state.dnssec[zone.id] = { status: next, modifiedOn, flags: { ...former.flags, ...flags } };
    return success(present(context, zone));
  },
  'DELETE /zones/{zone_id}/dnssec': (context, zone) => {
    const status = context.state.dnssec[zone.id]?.status ?? 'disabled';
    if (status === 'active') {
      throw new CloudflareError(400, 1004, 'DNSSEC must be disabled before its records can be deleted');
    }
    delete context.state.dnssec[zone.id];
    return success('');
  },
});

function after(wanted: 'active' | 'disabled', former: Dnssec['status']): Dnssec['status'] {
  if (wanted === 'active') return 'pending';
  return former === 'active' ? 'pending-disabled' : 'disabled';
}
