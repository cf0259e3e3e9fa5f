import { CloudflareError } from './error';
import { accountId, type Identity } from './identity';
import type { Operation, Operations, ZoneOperation } from './operation';
import type { CloudflareState, Zone } from './state';

/** The zone of a path, when it exists and belongs to the caller. */
export function zoneOf(state: CloudflareState, identity: Identity, id: string): Zone {
  if (!/^[0-9a-f]{32}$/.test(id)) {
    const noRoute = { code: 7000, message: 'No route for that URI' };
    throw new CloudflareError(
      400,
      7003,
      `Could not route to /zones/${id}, perhaps your object identifier is invalid?`,
      [noRoute],
    );
  }
  const zone = state.zones[id];
  if (!zone) throw new CloudflareError(404, 1001, 'Invalid zone identifier');
  if (zone.account !== identity.account) {
    throw new CloudflareError(403, 9109, 'Unauthorized to access requested resource');
  }
  return zone;
}

/** Turns operations on a zone into operations that look the zone up first. */
export function belowZone(operations: Record<string, ZoneOperation>): Operations {
  return Object.fromEntries(
    Object.entries(operations).map(([key, run]): [string, Operation] => [
      key,
      (context) => run(context, zoneOf(context.state, context.identity, context.params.zone_id ?? '')),
    ]),
  );
}

/** Refuses an account that is not the caller's. */
export function ownAccount(identity: Identity, id: string): void {
  if (id !== accountId(identity.account)) {
    throw new CloudflareError(403, 9109, 'Unauthorized to access requested resource');
  }
}
