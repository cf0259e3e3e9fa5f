const doorMark = Symbol.for('konak.door');

/** Marks what a door made, with the operations behind it: the API description and the door check read it. */
export function markDoor<T extends object>(door: T, ...operationNames: string[]): T {
  return Object.assign(door, { [doorMark]: operationNames });
}

/** The operations behind a door; none for anything else. */
export const operationsBehind = (door: unknown): readonly string[] =>
  typeof door === 'function' ? ((door as unknown as Record<symbol, string[] | undefined>)[doorMark] ?? []) : [];

/** The first operation behind a door; undefined for anything else. */
export const operationBehind = (door: unknown): string | undefined => operationsBehind(door)[0];
