import {
  type ContainerLimits,
  type ContainerPlan,
  isImageReference,
  type Owner,
  objectName,
  type SitePlan,
} from '@/lib/outside/docker';
import type { Template } from './template';
import { checkChoices, type SiteChoices } from './template-choices';
import { startOrder } from './template-order';
import type { TemplateService } from './template-schema';
import { fillIn } from './template-variables';

export interface PlanSite {
  template: Template;
  owner: Owner;
  /** Punycode; what the site calls itself. */
  domain: string;
  choices: SiteChoices;
  /** By the template's names: `generateSecrets`, at the first deployment. */
  secrets: Record<string, string>;
  /** What the customer's plan allows a container. */
  ceiling: ContainerLimits;
}

const DOMAIN = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

/**
 * What a site of a template needs on the engine. Pure: the same for the same words, so a repeated step finds what it
 * made. Throws `invalid` for choices the template does not offer.
 */
export function planSite({ template, owner, domain, choices, secrets, ceiling }: PlanSite): SitePlan {
  const { versions, env } = checkChoices(template, choices);
  if (!DOMAIN.test(domain)) throw new Error('not a domain name');
  const { file } = template;
  const { web, files, egress } = file['x-konak'];
  const values = { ...secrets, ...versions, domain };
  const order = startOrder(file.services) ?? [];

  const outer = objectName(owner);
  const inner = objectName(owner, 'inner');
  const several = order.length > 1;
  const networksOf = (name: string) => (several ? (name === web.service ? [outer, inner] : [inner]) : [outer]);

  const containers = order.map((name) => {
    const service = file.services[name] as TemplateService;
    const isWeb = name === web.service;
    return {
      ...container(name, service, owner, values),
      env: { ...(isWeb ? env : {}), ...filledEnvironment(service, values) },
      networks: networksOf(name),
      publish: isWeb ? web.port : undefined,
    };
  });
  const webContainer = containers.find(({ service }) => service === web.service) as ContainerPlan;
  return {
    owner,
    networks: [
      { name: outer, internal: false, egress },
      // Where databases are: nobody gets in from outside, nothing gets out.
      ...(several ? [{ name: inner, internal: true, egress: false }] : []),
    ],
    volumes: Object.keys(file.volumes).map((name) => ({ name: objectName(owner, name) })),
    containers,
    web: { container: webContainer.name, port: web.port, path: web.path },
    files: files && { volume: objectName(owner, files.volume), image: webContainer.image, ...idsOf(webContainer.user) },
    ceiling,
  };
}

function container(name: string, service: TemplateService, owner: Owner, values: Record<string, string>) {
  const image = fillIn(service.image, values);
  if (!isImageReference(image)) throw new Error(`not an image: ${image}`);
  const { memory, cpus, pids } = service.deploy.resources.limits;
  const check = service.healthcheck;
  return {
    service: name,
    name: objectName(owner, name),
    image,
    command: service.command?.map((word) => fillIn(word, values)),
    user: service.user,
    workingDir: service.working_dir,
    mounts: service.volumes.map((mount) => ({ ...mount, volume: objectName(owner, mount.volume) })),
    tmpfs: service.tmpfs,
    readOnlyRoot: service.read_only,
    capabilities: service.cap_add,
    healthcheck: check && {
      command: check.test.slice(1),
      intervalSeconds: check.interval,
      timeoutSeconds: check.timeout,
      startPeriodSeconds: check.start_period,
      retries: check.retries,
    },
    limits: { memoryMb: memory, cpus, pids },
  };
}

function filledEnvironment(service: TemplateService, values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(service.environment).map(([key, value]) => [key, fillIn(value, values)]));
}

function idsOf(user: string | undefined): { uid: number; gid: number } {
  const [uid = 0, gid = 0] = (user ?? '0:0').split(':').map(Number);
  return { uid, gid };
}
