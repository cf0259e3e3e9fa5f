export type Access = {
  domain: string;
  /** Visitors reach the proxy through Cloudflare, which speaks TLS to them. */
  tls: boolean;
  /** Port of our proxy; null when there is none. */
  proxyPort: number | null;
  /** Loopback port the site itself answers on. */
  loopbackPort: number | null;
};

/** Where a site is opened. Without a proxy that is the site's own loopback address, seen from this machine only. */
export function accessUrl({ domain, tls, proxyPort, loopbackPort }: Access): string | null {
  if (proxyPort === null) return loopbackPort === null ? null : `http://127.0.0.1:${loopbackPort}/`;
  if (proxyPort === 80 || proxyPort === 443) return `${tls ? 'https' : 'http'}://${domain}/`;
  return `http://${domain}:${proxyPort}/`;
}
