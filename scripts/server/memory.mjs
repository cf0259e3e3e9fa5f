// What is kept, up to a number of bytes; what was not asked for longest goes first.

/** A map of `{ bytes }`. */
export class Memory {
  #entries = new Map(); // in the order of use, the oldest first
  #bytes = 0;
  #most;

  /** `most` in bytes. */
  constructor(most) {
    this.#most = most;
  }

  get bytes() {
    return this.#bytes;
  }

  get size() {
    return this.#entries.size;
  }

  get(key) {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry;
  }

  /** Keeps an entry, unless it alone is larger than the whole. */
  set(key, entry) {
    this.delete(key);
    if (entry.bytes > this.#most) return;
    this.#entries.set(key, entry);
    this.#bytes += entry.bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#most) break;
      this.delete(oldest);
    }
  }

  delete(key) {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
  }
}
