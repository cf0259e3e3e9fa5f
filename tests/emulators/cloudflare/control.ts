import type { Answer, World } from '../vendor';
import { iso } from './operation';
import type { CloudflareState } from './state';
import { presentZone } from './zone-present';
import { activate } from './zone-status';

/** POST /zones/{id}/activate, /zones/{id}/dnssec/activate and /custom-hostnames/{host}/activate: what the world would bring about. */
export function zoneControl(
  state: CloudflareState,
  method: string,
  path: string,
  _body: unknown,
  world: World,
): Answer | undefined {
  const host = /^\/custom-hostnames\/([a-z0-9.-]+)\/activate$/.exec(path)?.[1];
  if (method === 'POST' && host) {
    const hostname = Object.values(state.customHostnames).find((each) => each.host === host);
    if (!hostname) return { status: 404, json: { error: `no custom hostname ${host}` } };
    hostname.activatedOn = iso(world.now());
    return { status: 200, json: hostname };
  }
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
