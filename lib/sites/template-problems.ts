import { startOrder } from './template-order';
import type { TemplateFile } from './template-schema';
import { variablesIn } from './template-variables';

/** What does not fit together in a template whose parts are each well-formed: one sentence each, for its author. */
export function templateProblems(file: TemplateFile): string[] {
  const { web, versions, secrets, files } = file['x-konak'];
  const problems: string[] = [];
  const known = [...Object.keys(versions), ...Object.keys(secrets), 'domain'];
  if (new Set(known).size < known.length) problems.push('a variable has two meanings');

  const webService = file.services[web.service];
  if (!webService) problems.push(`there is no web service ${web.service}`);
  else if (!webService.expose.includes(web.port)) problems.push(`${web.service} does not expose ${web.port}`);
  if (files && !webService?.volumes.some(({ volume }) => volume === files.volume)) {
    problems.push(`${web.service} does not mount the starter files' volume ${files.volume}`);
  }

  const inTags = new Set<string>();
  for (const [name, service] of Object.entries(file.services)) {
    for (const variable of variablesIn(service.image)) {
      inTags.add(variable);
      if (!versions[variable]) problems.push(`the image of ${name} uses ${variable}, which is no version`);
    }
    if (service.image.split(':')[0]?.includes('$')) problems.push(`the image name of ${name} is not fixed`);
    for (const text of [...Object.values(service.environment), ...(service.command ?? [])]) {
      for (const variable of variablesIn(text)) {
        if (!known.includes(variable)) problems.push(`${name} uses the unknown variable ${variable}`);
      }
    }
    for (const { volume } of service.volumes) {
      if (!file.volumes[volume]) problems.push(`${name} mounts the undeclared volume ${volume}`);
    }
    if (service.read_only && service.tmpfs.length === 0 && !service.volumes.some(({ readOnly }) => !readOnly)) {
      problems.push(`${name} has nowhere to write`);
    }
  }
  for (const variable of Object.keys(versions)) {
    if (!inTags.has(variable)) problems.push(`no image uses the version ${variable}`);
  }
  if (!startOrder(file.services))
    problems.push('services depend on each other in a circle, or on one that is not there');
  return problems;
}
