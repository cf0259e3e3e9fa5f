import type { Wire } from './blank';
import type { Ledger } from './ledger';
import type { Stored } from './objects';

/** Metadata after a write: an empty value takes a key away, an empty text all of them. */
export function mergedMetadata(former: Record<string, string> | null, given: unknown): Record<string, string> {
  if (given === undefined) return former ?? {};
  if (given === '' || given === null) return {};
  const merged = { ...former, ...(given as Record<string, string>) };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ''));
}

/** The fields of an input, an empty text read as "unset". */
export function copied(input: Wire, fields: string[]): Wire {
  const given = fields.filter((field) => input[field] !== undefined);
  return Object.fromEntries(given.map((field) => [field, input[field] === '' ? null : input[field]]));
}

/** Copies fields and metadata into an object and tells of it with the former values. */
export function update(ledger: Ledger, object: Stored, input: Wire, fields: string[], event?: string): void {
  const changes: Wire = copied(input, fields);
  if (input.metadata !== undefined) changes.metadata = mergedMetadata(object.metadata, input.metadata);
  const changed = Object.keys(changes).filter(
    (field) => JSON.stringify(object[field]) !== JSON.stringify(changes[field]),
  );
  const previous = Object.fromEntries(changed.map((field) => [field, object[field] ?? null]));
  Object.assign(object, changes);
  if (event && changed.length > 0) ledger.emit(event, object, previous);
}
