import { iso } from './operation';
import type { CloudflareState, Zone } from './state';

/** Makes a zone active, as Cloudflare does when it finds its name servers at the registry. */
export function activate(zone: Zone, now: Date): void {
  zone.status = 'active';
  zone.activatedOn = iso(now);
  zone.modifiedOn = iso(now);
  zone.checkedOn = iso(now);
}

/** Zones and custom hostnames whose time has come become active; true when there were any. */
export function activateDue(state: CloudflareState, now: Date, afterSeconds: number | undefined): boolean {
  if (afterSeconds === undefined) return false;
  const isDue = ({ createdOn }: { createdOn: string }) => now.getTime() - Date.parse(createdOn) >= afterSeconds * 1000;
  const zones = Object.values(state.zones).filter((zone) => zone.status === 'pending' && isDue(zone));
  for (const zone of zones) activate(zone, now);
  const hostnames = Object.values(state.customHostnames ?? {}).filter((each) => !each.activatedOn && isDue(each));
  for (const hostname of hostnames) hostname.activatedOn = iso(now);
  return zones.length + hostnames.length > 0;
}
