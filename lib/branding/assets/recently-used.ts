type RecentlyUsed<T> = { get(name: string): T | undefined; set(name: string, value: T): void };

/** Keeps what was used last, as long as all of it together is no larger than `room`; one too large by itself is not kept. */
export function recentlyUsed<T>(room: number, sizeOf: (value: T) => number): RecentlyUsed<T> {
  const kept = new Map<string, T>();
  let taken = 0;
  const forget = (name: string) => {
    const value = kept.get(name);
    if (value === undefined) return;
    kept.delete(name);
    taken -= sizeOf(value);
  };
  return {
    get(name) {
      const value = kept.get(name);
      if (value === undefined) return undefined;
      kept.delete(name); // to the end: a Map keeps the order in which names came
      kept.set(name, value);
      return value;
    },
    set(name, value) {
      forget(name);
      const size = sizeOf(value);
      if (size > room) return;
      while (taken + size > room) forget(kept.keys().next().value ?? '');
      kept.set(name, value);
      taken += size;
    },
  };
}
