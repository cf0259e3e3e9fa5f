import { iso } from './operation';
import type { CloudflareState, Zone } from './state';

/** Makes a zone active, as Cloudflare does when it finds its name servers at the registry. */
export function activate(zone: Zone, now: Date): void {
  zone.status = 'active';
  zone.activatedOn = iso(now);
  zone.modifiedOn = iso(now);
  zone.checkedOn = iso(now);
}

/** Activates the zones whose time has come; true when there were any. */
export function activateDue(state: CloudflareState, now: Date, afterSeconds: number | undefined): boolean {
  if (afterSeconds === undefined) return false;
  const due = Object.values(state.zones).filter(
    (zone) => zone.status === 'pending' && now.getTime() - Date.parse(zone.createdOn) >= afterSeconds * 1000,
  );
  for (const zone of due) activate(zone, now);
  return due.length > 0;
}
