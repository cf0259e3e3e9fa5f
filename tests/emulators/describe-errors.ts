import type { ErrorObject } from 'ajv/dist/2020.js';

/** One line for a person: where the value breaks the contract, and how. */
export function describeErrors(errors: ErrorObject[]): string[] {
  return errors.slice(0, 20).map((e) => `${e.instancePath || '/'} ${e.message} ${JSON.stringify(e.params)}`);
}
