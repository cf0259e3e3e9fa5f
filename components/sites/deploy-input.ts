import type { Action, ActionError } from '@/components/form/action-result';
import type { OfferedTemplate } from '@/lib/sites';

export type DeployInput = {
  container_type: string;
  domain_id: string;
  name?: string;
  /** Versions by the template's variables. */
  config: Record<string, string>;
};

/** A refused version is named `versions.<variable>`; in the form it is the field `config.<variable>`. */
function atFormField(error: ActionError): ActionError {
  const fields = Object.entries(error.fields ?? {}).map(([name, text]) => [
    name.replace(/^versions\./, 'config.'),
    text,
  ]);
  return { ...error, fields: Object.fromEntries(fields) };
}

/** The form holds the versions of all templates; only those of the chosen one are sent, and an empty name is none. */
export function versionFields<Value>(
  templates: readonly OfferedTemplate[],
  deploy: Action<DeployInput, Value>,
): Action<DeployInput, Value> {
  return async ({ container_type, domain_id, name, config }) => {
    const variables = Object.keys(templates.find(({ key }) => key === container_type)?.versions ?? {});
    const versions = Object.fromEntries(variables.map((variable) => [variable, config[variable] ?? '']));
    const result = await deploy({ container_type, domain_id, name: name?.trim() || undefined, config: versions });
    return result.ok ? result : { ok: false, error: atFormField(result.error) };
  };
}
