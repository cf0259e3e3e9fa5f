/** The start cannot go on, for a reason the person in front of it can act on: `lines` say which, and the way out. */
export class Stop extends Error {
  readonly lines: readonly string[];
  constructor(...lines: string[]) {
    super(lines[0]);
    this.lines = lines;
  }
}
