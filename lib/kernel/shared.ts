/**
 * One value per process. The framework bundles middleware, instrumentation and pages apart, so a module-level
 * variable would exist several times; what must be one (pools, the host map, listeners) lives here.
 */
export function shared<T>(name: string, make: () => T): T {
  const key = Symbol.for(`konak.${name}`);
  const place = globalThis as unknown as Record<symbol, T | undefined>;
  const found = place[key];
  if (found !== undefined) return found;
  const made = make();
  place[key] = made;
  return made;
}
