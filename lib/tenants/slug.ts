/** Longest subdomain, in characters: a label may have 63 (RFC 1035), but people read and type this one. */
export const longestSlug = 40;
export const shortestSlug = 3;

/** Letters that Unicode does not take apart into a plain one and a mark. */
const plain: Record<string, string> = {
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ə: 'e',
  ŋ: 'n',
};

/** How German writes its umlauts where it has none (DIN 5007-2). */
const german: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** The text in plain Latin letters and digits; whatever else stood between them is one hyphen. */
function folded(text: string, locale?: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  const written = locale === 'de' ? lower.replace(/[äöü]/g, (letter) => german[letter] ?? letter) : lower;
  return written
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ`´]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, (letter) => plain[letter] ?? '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Cut at the end of a word, if that leaves enough of it. */
function shortened(slug: string): string {
  if (slug.length <= longestSlug) return slug;
  const cut = slug.slice(0, longestSlug + 1);
  const end = cut.lastIndexOf('-');
  return (end >= longestSlug / 2 ? cut.slice(0, end) : cut.slice(0, longestSlug)).replace(/-$/, '');
}

/**
 * A subdomain made of an institution's name: `Şişli Koleji` -> `sisli-koleji`; empty where the name has no Latin letter
 * or digit. `locale`: the language it is written in, for German `ö` is `oe` while for Turkish it is `o`.
 */
export const proposeSlug = (name: string, locale?: string): string => shortened(folded(name, locale));

/** What somebody is just typing, in the letters of a subdomain; the hyphen at its end stays, for a word may follow. */
export const typedSlug = (text: string): string => folded(`${text}x`).slice(0, -1).slice(0, longestSlug);

/** Words in lower-case letters and digits, a hyphen between them; so nothing is punycode (`xn--`) by accident or intent. */
export const isSlugShaped = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
