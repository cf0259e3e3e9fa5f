const doorMark = Symbol.for('konak.door');

/** Marks what a door made, with the operation behind it: the API description and the door check read it. */
export function markDoor<T extends object>(door: T, operationName: string): T {
  return Object.assign(door, { [doorMark]: operationName });
}

/** The operation behind a door; undefined for anything else. */
export const operationBehind = (door: unknown): string | undefined =>
  typeof door === 'function' ? (door as unknown as Record<symbol, string | undefined>)[doorMark] : undefined;
