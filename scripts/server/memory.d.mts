export class Memory<Entry extends { bytes: number }> {
  constructor(most: number);
  get bytes(): number;
  get size(): number;
  get(key: string): Entry | undefined;
  set(key: string, entry: Entry): void;
  delete(key: string): void;
}
