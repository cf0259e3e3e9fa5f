import { domainToUnicode } from 'node:url';
import { fallbackLocale, isLocale } from '@/lib/i18n/locales';
import type { RunContext, Step } from '@/lib/kernel/runs';
import {
  type ContainerPlan,
  engine,
  engineStatus,
  engineUnavailable,
  ensureEgressGuard,
  ensureImage,
  ensureNetwork,
  ensureVolume,
  fillVolume,
  removeSiteObjects,
  runContainer,
  type SitePlan,
  waitHealthy,
} from '@/lib/outside/docker';
import { starterFiles } from '../template-files';
import { welcomeText } from '../template-welcome';
import { plannedSite, type SiteRun } from './site-of-run';

type DeployStep = Step<SiteRun>;

/** Databases take longer to be ready than what only serves; in milliseconds. */
const databaseDeadline = 180_000;
const webDeadline = 120_000;

const isWeb = (plan: SitePlan, container: ContainerPlan) => container.name === plan.web.container;

/** Told at most once a percent; a message that fails must not fail the pull. */
const tell = (run: RunContext<SiteRun>, percent: number, detail: string) =>
  void run.progress({ percent, detail }).catch(() => {});

/**
 * Whichever step failed, all of the site goes, found by its label: its template may have been taken off the list since,
 * and a call that ended in a time-out may have made something all the same.
 */
const takeAway = (run: RunContext<SiteRun>) => removeSiteObjects(engine(), run.input.siteId);

export const imageStep: DeployStep = {
  name: 'image',
  async do(run) {
    const status = await engineStatus(engine(), { fresh: true });
    if (!status.available) throw engineUnavailable(status.reason, status.endpoint);
    const { plan } = await plannedSite(run);
    const images = [...new Set(plan.containers.map((container) => container.image))];
    for (const [done, image] of images.entries()) {
      const share = 100 / images.length;
      tell(run, Math.round(done * share), image);
      await ensureImage(engine(), image, {
        onProgress: (percent) => tell(run, Math.round((done + percent / 100) * share), image),
      });
    }
    return { images };
  },
};

export const networkStep: DeployStep = {
  name: 'network',
  async do(run) {
    await ensureEgressGuard(engine(), { fresh: true });
    const { plan } = await plannedSite(run);
    for (const network of plan.networks) await ensureNetwork(engine(), network, plan.owner);
    return { networks: plan.networks.map((network) => network.name) };
  },
  undo: takeAway,
};

export const volumesStep: DeployStep = {
  name: 'volumes',
  async do(run) {
    const { plan, template, domain } = await plannedSite(run);
    for (const volume of plan.volumes) await ensureVolume(engine(), volume, plan.owner);
    if (plan.files) {
      const locale = isLocale(run.actor.locale) ? run.actor.locale : fallbackLocale;
      const files = await starterFiles(template, welcomeText(locale, domainToUnicode(domain.domainName)));
      await fillVolume(engine(), { ...plan.files, files }, plan.owner);
    }
    return { volumes: plan.volumes.map((volume) => volume.name) };
  },
  undo: takeAway,
};

/** Starts and removes the containers a step is responsible for. */
function containersStep(name: string, mineOf: (plan: SitePlan) => ContainerPlan[], deadlineMs?: number): DeployStep {
  return {
    name,
    async do(run) {
      const { plan } = await plannedSite(run);
      for (const container of mineOf(plan)) {
        await run.progress({ detail: container.image });
        await runContainer(engine(), container, plan.owner, plan.ceiling);
        if (deadlineMs) await waitHealthy(engine(), container.name, { deadlineMs });
      }
      return { containers: mineOf(plan).map((container) => container.name) };
    },
    undo: takeAway,
  };
}

export const databaseStep = containersStep(
  'database',
  (plan) => plan.containers.filter((container) => !isWeb(plan, container)),
  databaseDeadline,
);

export const containerStep = containersStep('container', (plan) =>
  plan.containers.filter((container) => isWeb(plan, container)),
);

export const healthStep: DeployStep = {
  name: 'health',
  async do(run) {
    const { plan, domain } = await plannedSite(run);
    const { container, path } = plan.web;
    const facts = await waitHealthy(engine(), container, {
      httpPath: path,
      httpHost: domain.domainName,
      deadlineMs: webDeadline,
    });
    return { port: facts.hostPort ?? null };
  },
};
