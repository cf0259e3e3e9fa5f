import { domainToASCII } from 'node:url';
import { parse } from 'tldts';
import { CloudflareError } from './error';
import { stableId } from './identity';
import type { Zone } from './state';

const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;
const UNREGISTRABLE = ['localhost', 'local', 'invalid', 'internal', 'onion', 'arpa'];
const PEOPLE = 'ada alan amir anna bella carl cleo dana dante elma eric fay gina hans hugo ines iris jay june kai'
  .concat(' kim lara leo lily lou mack maya mia nash nina noah olga owen pam paul rita rob ruth sam sara sid tara tim')
  .concat(' uma vera walt will yan zara')
  .split(' ');

/** A zone's name as Cloudflare keeps it: lower case, punycode, no final dot. Refuses what cannot be a zone. */
export function zoneName(given: string): string {
  const name = domainToASCII(given.trim().replace(/\.$/, '').toLowerCase());
  const labels = name.split('.');
  if (name === '' || labels.length < 2 || !labels.every((label) => LABEL.test(label))) {
    throw new CloudflareError(400, 1049, `${given} is not a registered domain`);
  }
  if (UNREGISTRABLE.includes(labels.at(-1) ?? '') || /^\d+$/.test(labels.at(-1) ?? '')) {
    throw new CloudflareError(400, 1049, `${given} is not a registered domain`);
  }
  const { domain } = parse(name, { allowPrivateDomains: true });
  if (!domain) throw new CloudflareError(400, 1049, `${given} is not a registered domain`);
  if (domain !== name) {
    const message =
      'Please ensure you are providing the root domain and not any subdomains (e.g., example.com, not subdomain.example.com)';
    throw new CloudflareError(400, 1116, message);
  }
  if (/(^|\.)cloudflare\.com$/.test(name)) {
    throw new CloudflareError(400, 1097, 'This zone is banned and cannot be added to Cloudflare at this time');
  }
  return name;
}

/** Two name servers, the same for all zones of an account, but never those another account got for this name. */
export function assignNameServers(account: string, name: string, zones: Zone[]): string[] {
  const taken = zones.filter((zone) => zone.name === name).map((zone) => zone.nameServers.join());
  for (let attempt = 0; ; attempt++) {
    const seed = Number.parseInt(stableId(`ns ${account} ${attempt}`).slice(0, 8), 16);
    const first = PEOPLE[seed % PEOPLE.length] ?? '';
    const second = PEOPLE[(seed + 1 + (Math.floor(seed / 64) % (PEOPLE.length - 1))) % PEOPLE.length] ?? '';
    const pair = [first, second].sort().map((person) => `${person}.ns.cloudflare.com`);
    if (!taken.includes(pair.join())) return pair;
  }
}
