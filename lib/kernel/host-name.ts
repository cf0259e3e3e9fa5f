const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

function hostIn(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
}

/**
 * What a person typed as a DNS name in ASCII (UTS #46, as browsers read it): lower case, no final dot, at most 253
 * characters. Undefined when it is no name: an address, a URL, a wildcard, an empty or overlong label.
 */
export function toHostName(text: string): string | undefined {
  const typed = text.trim().replace(/\.$/, '');
  // The URL parser would take these as parts of a URL; a name has none of them.
  if (typed === '' || typed.length > 253 || /[\s\p{Cc}/:@?#%\\[\]_*<>^|]/u.test(typed)) return undefined;
  const parsed = hostIn(`http://${typed}`);
  if (parsed === '' || parsed.length > 253) return undefined;
  const labels = parsed.split('.');
  if (!labels.every((part) => label.test(part)) || /^[0-9]+$/.test(labels.at(-1) ?? '')) return undefined;
  return parsed;
}

/** Whether a name is the other or below it. */
export const isWithin = (name: string, parent: string): boolean => name === parent || name.endsWith(`.${parent}`);

/** Names that mean something else than a site on the internet (RFC 6761, RFC 6762, RFC 8375, RFC 7686). */
const special = ['localhost', 'local', 'internal', 'invalid', 'arpa', 'onion', 'alt'];

export const isSpecialName = (name: string): boolean => special.some((reserved) => isWithin(name, reserved));
