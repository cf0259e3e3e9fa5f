import type { z } from 'zod';
import type { FieldError } from './errors';

const isCode = (message: string) => /^[a-z][a-z0-9_]*$/.test(message);

/** The values a message may name, of the issue kinds that have any. */
function limitsOf(issue: z.core.$ZodIssue): FieldError['params'] {
  if (issue.code === 'too_small') return { minimum: Number(issue.minimum) };
  if (issue.code === 'too_big') return { maximum: Number(issue.maximum) };
  return undefined;
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (isCode(issue.message)) return issue.message;
  if (issue.code === 'invalid_type')
    return issue.input === undefined || issue.input === null ? 'required' : 'wrong_type';
  if (issue.code === 'too_small')
    return issue.origin === 'string' ? (issue.minimum === 1 ? 'required' : 'too_short') : 'too_small';
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'too_long' : 'too_big';
  if (issue.code === 'invalid_format')
    return issue.format === 'email' || issue.format === 'uuid' ? `not_${issue.format}` : 'malformed';
  if (issue.code === 'unrecognized_keys') return 'unknown_field';
  return 'not_allowed';
}

/**
 * What zod refused, by field path (`records.0.name`); the first issue of a field counts. A schema's own message is
 * taken as the code when it looks like one: `z.string().refine(isName, 'name_malformed')`.
 */
export function fieldErrors(error: z.ZodError): Record<string, FieldError> {
  // No object while it grows: a field may be called `constructor`.
  const fields = new Map<string, FieldError>();
  for (const issue of error.issues) {
    const unknown = issue.code === 'unrecognized_keys' ? `.${issue.keys[0]}` : '';
    const path = `${issue.path.join('.')}${unknown}`.replace(/^\./, '') || 'input';
    if (!fields.has(path)) fields.set(path, { code: codeOf(issue), params: limitsOf(issue) });
  }
  return Object.fromEntries(fields);
}
