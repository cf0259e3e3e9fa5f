import type Cloudflare from 'cloudflare';
import type { KonakError } from '@/lib/kernel/errors';
import { call } from './call';
import { failureOf, vendorCode } from './failure';

export type Zone = {
  id: string;
  name: string;
  /** `pending` until the registry names the zone's servers, then `active`; also `initializing`, `moved`. */
  status: string;
  nameservers: string[];
};

type Answer = { id: string; name: string; status?: string | null; name_servers?: string[] | null };

const zoneOf = (answer: Answer): Zone => ({
  id: answer.id,
  name: answer.name,
  status: answer.status ?? 'pending',
  nameservers: answer.name_servers ?? [],
});

const alreadyExists = 1061;

/** The zone of that name the token can see; undefined when there is none. */
export async function findZone(client: Cloudflare, name: string): Promise<Zone | undefined> {
  const page = await call(true, (options) => client.zones.list({ name, per_page: 50 }, options));
  const found = page.result.find((zone) => zone.name === name);
  return found && zoneOf(found);
}

async function createZone(client: Cloudflare, name: string): Promise<Zone> {
  const accounts = await call(true, (options) => client.accounts.list({ per_page: 50 }, options));
  const id = accounts.result[0]?.id;
  const made = await call(false, (options) =>
    client.zones.create({ account: id ? { id } : {}, name, type: 'full' }, options),
  );
  return zoneOf(made);
}

/**
 * The zone of that name, made when there is none. A creation is never repeated blindly: after a failure that may hide
 * a success it is looked for again.
 */
export async function ensureZone(client: Cloudflare, name: string): Promise<Zone & { created: boolean }> {
  const found = await findZone(client, name);
  if (found) return { ...found, created: false };
  try {
    return { ...(await createZone(client, name)), created: true };
  } catch (thrown) {
    const failure: KonakError = failureOf(thrown);
    const exists = vendorCode(failure) === alreadyExists;
    if (!exists && !failure.retryable) throw failure;
    const after = await findZone(client, name);
    if (!after) throw failure;
    return { ...after, created: !exists };
  }
}

/** @throws `zone_not_found`, also for a zone of somebody else. */
export async function readZone(client: Cloudflare, zoneId: string): Promise<Zone> {
  return zoneOf(await call(true, (options) => client.zones.get({ zone_id: zoneId }, options)));
}

const tooSoon = 1224;

/** Asks Cloudflare to look for the name servers now. It looks once an hour at most: `false` when it is too soon. */
export async function requestActivation(client: Cloudflare, zoneId: string): Promise<boolean> {
  try {
    await call(true, (options) => client.zones.activationCheck.trigger({ zone_id: zoneId }, options));
    return true;
  } catch (thrown) {
    if (vendorCode(failureOf(thrown)) === tooSoon) return false;
    throw thrown;
  }
}
