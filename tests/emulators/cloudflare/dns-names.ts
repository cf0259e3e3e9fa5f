import { domainToASCII } from 'node:url';
import { CloudflareError } from './error';

const LABEL = /^(\*|(?!-)[a-z0-9_-]{1,63}(?<!-))$/;
const HOST_LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;

function ascii(text: string): string {
  const lower = text.toLowerCase();
  return /^[\x20-\x7e]*$/.test(lower) ? lower : domainToASCII(lower);
}

/** The full, lower-case name of a record: `@` and the zone itself, or anything below it. */
export function recordName(given: string, zone: string): string {
  const bare = ascii(given.trim().replace(/\.$/, ''));
  const full =
    bare === '@' || bare === '' || bare === zone ? zone : bare.endsWith(`.${zone}`) ? bare : `${bare}.${zone}`;
  const labels = full.split('.');
  const star = labels.indexOf('*');
  if (full.length > 253 || star > 0 || !labels.every((label) => LABEL.test(label))) {
    throw new CloudflareError(400, 9000, 'DNS name is invalid.');
  }
  return full;
}

/** A host name in a record's content, lower case without final dot; undefined when it is none. */
export function hostName(given: string): string | undefined {
  const host = ascii(given.trim().replace(/\.$/, ''));
  const labels = host.split('.');
  const valid = host.length <= 253 && labels.length > 1 && labels.every((label) => HOST_LABEL.test(label));
  return valid && !/^\d+$/.test(labels.at(-1) ?? '') ? host : undefined;
}
