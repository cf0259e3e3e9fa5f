const longest = 500;

/** Doors and pages a finished login must not lead to: answers for programs, and the login itself. */
const closed = /^\/(api|t|login|register|admin\/login|_next)(\/|\?|#|$)/i;

/**
 * Where to go after signing in. `wish` comes from the address bar, so only a plain path of this host counts: browsers
 * drop tabs and line breaks, take `\` for `/`, and read `//host` as another site (WHATWG URL, "basic URL parser").
 */
export function safeNext(wish: unknown, home: string): string {
  if (typeof wish !== 'string' || wish.length > longest) return home;
  if (!/^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(wish)) return home;
  const here = 'http://konak.invalid';
  if (!URL.canParse(wish, here)) return home;
  const { origin, pathname, search, hash } = new URL(wish, here);
  if (origin !== here || pathname.includes('//') || closed.test(pathname)) return home;
  return `${pathname}${search}${hash}`;
}
