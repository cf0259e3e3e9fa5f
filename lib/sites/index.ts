/** Sites: templates, deployment, deletion. Pages read with `listSitesOf` and `siteDetail`, programs with the operations. */
export { isSiteStatus, listAllSites, readAnySite, type SiteOverview } from './all-sites';
export { mayMendHosting } from './mend-hosting';
export { hostingStatus, type OfferedTemplate, offeredTemplates, siteProxyConfig } from './offer';
export { deleteSite } from './operations/delete-site';
export { deploySite } from './operations/deploy-site';
export { listSites, readSite } from './operations/read-sites';
export { listSitesOf, siteDetail } from './queries';
export { resealSiteSecrets } from './reseal-secrets';
export { deleteSiteRun } from './runs/delete-site-run';
export { deploySiteRun } from './runs/deploy-site-run';
export { ContainerView, SiteDetail, SiteView } from './shapes';
export { sweepSites } from './sweep';
