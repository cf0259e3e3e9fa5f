import { type FieldError, invalid } from '@/lib/kernel/errors';
import type { Template } from './template';
import { EnvironmentKey, EnvironmentValue } from './template-schema';

/** What a customer may say about a site to be. */
export interface SiteChoices {
  /** By variable of the template; what is left out gets the suggested version. */
  versions?: Record<string, string>;
  /** Environment of the web service, beside the template's own. */
  env?: Record<string, string>;
}

const MOST_VARIABLES = 100;

/**
 * The choices with everything left out filled in. Throws `invalid`, by field (`versions.php_version`, `env.KEY`), with
 * `version_not_offered`, `version_unknown`, `env_key_malformed`, `env_value_malformed`, `env_reserved`, `env_too_many`.
 */
export function checkChoices(template: Template, { versions = {}, env = {} }: SiteChoices): Required<SiteChoices> {
  const wrong: Record<string, string | FieldError> = {};
  const chosen: Record<string, string> = {};
  for (const [variable, offered] of Object.entries(template.versions)) {
    const version = Object.hasOwn(versions, variable) ? versions[variable] : offered[0];
    if (version !== undefined && offered.includes(version)) chosen[variable] = version;
    else wrong[`versions.${variable}`] = { code: 'version_not_offered', params: { offered: offered.join(', ') } };
  }
  for (const variable of Object.keys(versions)) {
    if (!Object.hasOwn(template.versions, variable)) wrong[`versions.${variable.slice(0, 40)}`] = 'version_unknown';
  }

  const { service } = template.file['x-konak'].web;
  const reserved = template.file.services[service]?.environment ?? {};
  const keys = Object.keys(env);
  if (keys.length > MOST_VARIABLES) wrong.env = { code: 'env_too_many', params: { limit: MOST_VARIABLES } };
  for (const key of keys.slice(0, MOST_VARIABLES)) {
    const field = `env.${key.slice(0, 64)}`;
    if (!EnvironmentKey.safeParse(key).success) wrong[field] = 'env_key_malformed';
    else if (Object.hasOwn(reserved, key)) wrong[field] = 'env_reserved';
    else if (!EnvironmentValue.safeParse(env[key]).success) wrong[field] = 'env_value_malformed';
  }
  if (Object.keys(wrong).length > 0) throw invalid(wrong);
  return { versions: chosen, env: { ...env } };
}
