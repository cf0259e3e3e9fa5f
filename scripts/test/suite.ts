import type { PartName } from './parts';

/** `notes` are lines for the summary: what was left out, and why. */
export type Counts = { passed: number; failed: number; notes: string[] };

export type Situation = {
  root: string;
  /** A folder of this run alone, removed at its end. */
  scratch: string;
  /** The system parts this machine has. */
  has(part: PartName): boolean;
};

export type Suite = {
  name: string;
  /** Parts without which nothing of it can run. */
  needs: PartName[];
  run(situation: Situation): Promise<Counts>;
};
