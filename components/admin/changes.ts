export type Change = { field: string; before: string | undefined; after: string | undefined; changed: boolean };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const show = (value: unknown): string | undefined =>
  value === undefined ? undefined : typeof value === 'string' ? value : JSON.stringify(value);

/** Nested objects as `a.b`, so that each line is one value. */
function flat(value: unknown, prefix = ''): Map<string, unknown> {
  const lines = new Map<string, unknown>();
  if (!isObject(value)) return value === null || value === undefined ? lines : lines.set(prefix || '=', value);
  for (const [key, inner] of Object.entries(value)) {
    const name = prefix ? `${prefix}.${key}` : key;
    if (isObject(inner) && Object.keys(inner).length > 0) for (const [k, v] of flat(inner, name)) lines.set(k, v);
    else lines.set(name, inner);
  }
  return lines;
}

/** What differs between two states of a thing, field by field, changed fields first. */
export function changesBetween(before: unknown, after: unknown): Change[] {
  const [old, now] = [flat(before), flat(after)];
  const fields = [...new Set([...old.keys(), ...now.keys()])];
  return fields
    .map((field) => {
      const [a, b] = [show(old.get(field)), show(now.get(field))];
      return { field, before: a, after: b, changed: a !== b };
    })
    .sort((a, b) => Number(b.changed) - Number(a.changed));
}
