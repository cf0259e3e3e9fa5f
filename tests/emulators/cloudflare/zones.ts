import { accountName } from './accounts';
import { CloudflareError, success } from './error';
import { accountId, newId } from './identity';
import { type Context, iso, type Operations } from './operation';
import { page, sorted } from './pages';
import { developmentSeconds } from './settings';
import type { Zone } from './state';
import { belowZone, ownAccount } from './zone-access';
import { assignNameServers, zoneName } from './zone-names';
import { presentZone } from './zone-present';

function create({ state, body, identity, world }: Context) {
  const given = body as { name: string; account: { id?: string }; type?: string };
  if (given.account.id !== undefined) ownAccount(identity, given.account.id);
  if (given.type !== undefined && given.type !== 'full') {
    throw new CloudflareError(400, 1117, `A zone of type ${given.type} needs a plan this account does not have`);
  }
  const name = zoneName(given.name);
  const zones = Object.values(state.zones);
  if (zones.some((zone) => zone.name === name && zone.account === identity.account)) {
    throw new CloudflareError(400, 1061, `${name} already exists`);
  }
  const now = iso(world.now());
  const zone: Zone = {
    id: newId(),
    account: identity.account,
    name,
    status: 'pending',
    type: 'full',
    paused: false,
    nameServers: assignNameServers(identity.account, name, zones),
    vanityNameServers: [],
    createdOn: now,
    modifiedOn: now,
    activatedOn: null,
    checkedOn: null,
  };
  state.zones[zone.id] = zone;
  state.records[zone.id] = [];
  return success(presentZone(zone));
}

/** A name filter may begin with an operator, as in `contains:shop`. */
function nameFits(name: string, filter: string): boolean {
  const [, operator = 'equal', text = filter] =
    /^(equal|not_equal|starts_with|ends_with|contains):(.*)$/.exec(filter) ?? [];
  const wanted = text.toLowerCase();
  if (operator === 'not_equal') return name !== wanted;
  if (operator === 'starts_with') return name.startsWith(wanted);
  if (operator === 'ends_with') return name.endsWith(wanted);
  return operator === 'contains' ? name.includes(wanted) : name === wanted;
}

function list({ state, query, identity }: Context) {
  const account = (query.account ?? {}) as { id?: string; name?: string };
  const types = query.type as string[] | undefined;
  const tests: ((zone: Zone) => boolean)[] = [];
  if (query.name !== undefined) tests.push((zone) => nameFits(zone.name, String(query.name)));
  if (query.status !== undefined) tests.push((zone) => zone.status === query.status);
  if (types !== undefined) tests.push((zone) => types.includes(zone.type));
  if (account.id !== undefined) tests.push((zone) => accountId(zone.account) === account.id);
  if (account.name !== undefined) tests.push((zone) => accountName(zone.account) === account.name);
  const own = Object.values(state.zones).filter((zone) => zone.account === identity.account);
  const fits = (zone: Zone) => {
    if (tests.length === 0) return true;
    return query.match === 'any' ? tests.some((test) => test(zone)) : tests.every((test) => test(zone));
  };
  const by = (zone: Zone) => (query.order === 'status' ? `${zone.status} ${zone.name}` : zone.name);
  const found = sorted(own.filter(fits), query, by);
  return page(
    found.map((zone) => presentZone(zone)),
    query,
    20,
  );
}

/** Zones: create, list, read, edit, delete, activation check. */
export const zoneOperations: Operations = {
  'POST /zones': create,
  'GET /zones': list,
  ...belowZone({
    'GET /zones/{zone_id}': ({ state, world }, zone) =>
      success(presentZone(zone, developmentSeconds(state, zone, world.now()))),
    'PATCH /zones/{zone_id}': ({ body, world }, zone) => {
      const given = body as { paused?: boolean; type?: string; vanity_name_servers?: string[] };
      if (Object.keys(given).length > 1) {
        throw new CloudflareError(400, 1009, 'Only one zone property can be changed at a time');
      }
      if ((given.type ?? 'full') !== 'full' || given.vanity_name_servers?.length) {
        throw new CloudflareError(400, 1117, 'The plan of this zone does not allow that change');
      }
      zone.paused = given.paused ?? zone.paused;
      zone.modifiedOn = iso(world.now());
      return success(presentZone(zone));
    },
    'DELETE /zones/{zone_id}': ({ state }, zone) => {
      for (const part of [state.zones, state.records, state.settings, state.dnssec, state.universalSsl]) {
        delete part[zone.id];
      }
      for (const { id, zone: of } of Object.values(state.customHostnames)) {
        if (of === zone.id) delete state.customHostnames[id];
      }
      return success({ id: zone.id });
    },
    'PUT /zones/{zone_id}/activation_check': ({ world, options }, zone) => {
      const interval = (options.checkIntervalSeconds ?? 3600) * 1000;
      if (zone.checkedOn !== null && world.now().getTime() - Date.parse(zone.checkedOn) < interval) {
        throw new CloudflareError(400, 1224, 'You may only perform this action once per hour.');
      }
      zone.checkedOn = iso(world.now());
      return success({ id: zone.id });
    },
  }),
};
