import type { Answer, World } from '../vendor';
import type { CloudflareState } from './state';
import { presentZone } from './zone-present';
import { activate } from './zone-status';

/** POST /zones/{id}/activate and /zones/{id}/dnssec/activate: what registry and resolver would bring about. */
export function zoneControl(
  state: CloudflareState,
  method: string,
  path: string,
  _body: unknown,
  world: World,
): Answer | undefined {
  const [, id, part] = /^\/zones\/([0-9a-f]{32})\/(activate|dnssec\/activate)$/.exec(path) ?? [];
  if (method !== 'POST' || !id) return undefined;
  const zone = state.zones[id];
  if (!zone) return { status: 404, json: { error: `no zone ${id}` } };
  if (part === 'activate') {
    activate(zone, world.now());
    return { status: 200, json: presentZone(zone) };
  }
  const dnssec = state.dnssec[id];
  if (dnssec?.status !== 'pending') return { status: 409, json: { error: 'DNSSEC of the zone is not pending' } };
  dnssec.status = 'active';
  return { status: 200, json: dnssec };
}
