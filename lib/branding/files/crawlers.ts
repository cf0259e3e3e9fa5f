/** The pages of a tenant that are for everybody and worth finding. */
const publicPages = ['/', '/plans', '/register', '/login'];

/** Behind these is nothing but a login page. */
const closedPaths = ['/api/', '/admin', '/manage', '/dashboard', '/domains', '/sites', '/billing', '/account'];

/** For hosts that serve nothing: nobody's, or a suspended tenant's. */
export const robotsOfNothing = 'User-agent: *\nDisallow: /\n';

/** What crawlers may read (RFC 9309), and where the list of pages is: on the host links are built with. */
export const robotsOf = (origin: string): string =>
  ['User-agent: *', ...closedPaths.map((path) => `Disallow: ${path}`), '', `Sitemap: ${origin}/sitemap.xml`, ''].join(
    '\n',
  );

/**
 * The tenant's pages (sitemaps.org). A page is in the tenant's language for whoever has chosen none, as crawlers have not; the
 * address is the same in every language, so there is one alternate, which says which.
 */
export function sitemapOf(origin: string, locale: string): string {
  const entries = publicPages.map((path) => {
    const address = `${origin}${path}`;
    const alternates = [locale, 'x-default'].map(
      (language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`,
    );
    return `<url><loc>${address}</loc>${alternates.join('')}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`;
}
