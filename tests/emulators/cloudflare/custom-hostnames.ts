import { randomUUID } from 'node:crypto';
import { CloudflareError, success } from './error';
import { newId } from './identity';
import { type Context, iso, type Operations } from './operation';
import { page } from './pages';
import type { CloudflareState, CustomHostname, Zone } from './state';
import { belowZone } from './zone-access';

const NINETY_DAYS = 90 * 86_400_000;
const NAME = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** As the API gives it: `pending` with what has to be validated until the host leads to the zone, then `active`. */
function present(hostname: CustomHostname) {
  const { id, host, createdOn, activatedOn, certificateId } = hostname;
  const active = activatedOn !== null;
  const expires = active ? iso(new Date(Date.parse(activatedOn) + NINETY_DAYS)) : undefined;
  return {
    id,
    hostname: host,
    created_at: createdOn,
    status: active ? 'active' : 'pending',
    ...(!active && {
      verification_errors: ['custom hostname does not CNAME to this zone.'],
      ownership_verification: { type: 'txt', name: `_cf-custom-hostname.${host}`, value: certificateId },
    }),
    ssl: {
      id: certificateId,
      bundle_method: 'ubiquitous',
      certificate_authority: 'google',
      method: hostname.method,
      type: 'dv',
      status: active ? 'active' : 'pending_validation',
      settings: hostname.settings,
      wildcard: false,
      ...(active && { hosts: [host], issuer: 'GoogleTrustServices', expires_on: expires }),
      ...(!active && {
        validation_records: [
          {
            status: 'pending',
            http_url: `http://${host}/.well-known/pki-validation/${certificateId}.txt`,
            http_body: certificateId,
          },
        ],
      }),
    },
  };
}

const ofZone = (state: CloudflareState, zone: Zone) =>
  Object.values(state.customHostnames).filter((each) => each.zone === zone.id);

function create({ state, body, world }: Context, zone: Zone) {
  const given = body as { hostname: string; ssl?: { method?: string; type?: string; settings?: object } };
  const host = given.hostname.toLowerCase();
  if (!NAME.test(host)) throw new CloudflareError(400, 1407, `Invalid custom hostname: ${given.hostname}`);
  if (host === zone.name || host.endsWith(`.${zone.name}`))
    throw new CloudflareError(400, 1411, 'The custom hostname cannot be under the zone itself.');
  // A hostname may be on one zone of all accounts only.
  if (Object.values(state.customHostnames).some((each) => each.host === host))
    throw new CloudflareError(409, 1406, 'Duplicate custom hostname found.');
  const hostname: CustomHostname = {
    id: newId(),
    zone: zone.id,
    host,
    method: given.ssl?.method ?? 'http',
    settings: given.ssl?.settings ?? {},
    certificateId: randomUUID(),
    createdOn: iso(world.now()),
    activatedOn: null,
  };
  state.customHostnames[hostname.id] = hostname;
  return success(present(hostname));
}

function list({ state, query }: Context, zone: Zone) {
  const named = (query.hostname ?? {}) as { exact?: string; contain?: string; startsWith?: string };
  const found = ofZone(state, zone).filter(
    ({ host }) =>
      (named.exact === undefined || host === named.exact.toLowerCase()) &&
      (named.contain === undefined || host.includes(named.contain.toLowerCase())) &&
      (named.startsWith === undefined || host.startsWith(named.startsWith.toLowerCase())),
  );
  return page(found.map(present), query, 20);
}

function required({ state, params }: Context, zone: Zone): CustomHostname {
  const hostname = state.customHostnames[params.custom_hostname_id ?? ''];
  if (hostname?.zone !== zone.id) throw new CloudflareError(404, 1436, 'The custom hostname was not found.');
  return hostname;
}

const ALL = '/zones/{zone_id}/custom_hostnames';
const ONE = `${ALL}/{custom_hostname_id}`;

/** Cloudflare for SaaS: hosts of others that a zone serves. */
export const customHostnameOperations: Operations = belowZone({
  [`POST ${ALL}`]: create,
  [`GET ${ALL}`]: list,
  [`GET ${ONE}`]: (context, zone) => success(present(required(context, zone))),
  [`DELETE ${ONE}`]: (context, zone) => {
    const { id } = required(context, zone);
    delete context.state.customHostnames[id];
    // Of all operations, this one answers without the envelope.
    return { status: 200, json: { id } };
  },
});
