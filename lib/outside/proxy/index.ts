export type { ProxyHost } from './engine-runner';
export type { PlacedSite } from './place-site';
export { openProxy, type ProxyOptions, type ProxyStatus, type WebProxy } from './proxy';
export type { SiteRoute } from './site-route';
