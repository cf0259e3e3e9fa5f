import type { Face } from './mark';

/** Phones cut longer names under an icon off; at the end of a word where there is one. */
const shortNameLength = 12;

export function shortName(name: string): string {
  if (name.length <= shortNameLength) return name;
  const [first = name] = name.split(/\s+/);
  let short = first;
  for (const word of name.split(/\s+/).slice(1)) {
    if (`${short} ${word}`.length > shortNameLength) break;
    short = `${short} ${word}`;
  }
  return [...short].slice(0, shortNameLength).join('');
}

/** The tenant as an application that can be installed (W3C, "Web Application Manifest"). `mark` makes addresses last. */
export function manifestOf(face: Face, mark: string): string {
  const icon = (file: string, side: number, purpose: 'any' | 'maskable') => ({
    src: `/icons/${file}.png?v=${mark}`,
    sizes: `${side}x${side}`,
    type: 'image/png',
    purpose,
  });
  return JSON.stringify({
    id: '/',
    name: face.name,
    short_name: shortName(face.name),
    ...(face.description ? { description: face.description } : {}),
    lang: face.locale,
    dir: 'ltr',
    start_url: '/dashboard',
    scope: '/',
    display: 'standalone',
    background_color: face.background,
    theme_color: face.primary,
    icons: [icon('icon-192', 192, 'any'), icon('icon-512', 512, 'any'), icon('maskable-512', 512, 'maskable')],
  });
}
