import type { RunContext, Step } from '@/lib/kernel/runs';
import { accessUrl } from '../access-url';
import { siteProxy } from '../proxy';
import { plannedSite, type SiteRun } from './site-of-run';

const loopback = '127.0.0.1';

/** The port the health step saw the site answer on. */
const portOf = (run: RunContext<SiteRun>) => run.output<{ port: number | null }>('health')?.port ?? null;

/** Writes, tests and loads the site's nginx server block; without an nginx the site keeps its loopback address. */
export const routeStep: Step<SiteRun> = {
  name: 'route',
  async do(run) {
    const { plan, domain } = await plannedSite(run);
    const port = portOf(run);
    const status = await siteProxy().status();
    const tls = domain.sslConfigured && domain.cfProxyEnabled;
    const address = { domain: domain.domainName, tls, loopbackPort: port };
    if (status.mode === 'none' || port === null)
      return { mode: 'none', url: accessUrl({ ...address, proxyPort: null }) };
    await run.progress({ detail: domain.domainName });
    await siteProxy().writeSite({
      siteId: run.input.siteId,
      serverNames: [domain.domainName, `www.${domain.domainName}`],
      upstream: { host: loopback, port },
      onEngine: { network: plan.networks[0]?.name ?? '', container: plan.web.container, port: plan.web.port },
    });
    return { mode: status.mode, url: accessUrl({ ...address, proxyPort: status.port }) };
  },
  async undo(run) {
    await siteProxy().removeSite(run.input.siteId);
  },
};
