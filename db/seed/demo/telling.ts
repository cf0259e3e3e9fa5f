import type { Tx } from '../../client';
import type { auditEntries } from '../../schema/audit';
import type { Chance } from './chance';

type Entry = typeof auditEntries.$inferInsert;

/** What a part of the demo tells of itself; written in order of time when all parts are there. */
type Told = Omit<Entry, 'id' | 'createdAt' | 'position' | 'prevHash' | 'hash'> & { at: Date };

export type Person = { actorKind: 'user' | 'staff'; actorId: string; actorName: string; ip: string; userAgent: string };

/** What the parts of the demo share while it is made. */
export type Telling = {
  tx: Tx;
  now: Date;
  chance: Chance;
  /** bcrypt of the demo's one password. */
  passwordHash: string;
  addressFor(domain: string): string;
  sealAccountToken(token: string, accountId: string): string;
  staff: Person;
  told: Told[];
};

const day = 86_400_000;
const hour = 3_600_000;

/** Some moment of a working day, that many days ago. */
export function daysBefore({ now, chance }: Pick<Telling, 'now' | 'chance'>, days: number): Date {
  if (days <= 0) return new Date(now.getTime() - chance.between(5, 50) * 60_000);
  const morning = Math.floor((now.getTime() - days * day) / day) * day;
  return new Date(morning + 7 * hour + chance.between(0, 10 * 3600) * 1000);
}

/** `YYYY-MM-DD` in UTC. */
export const dateOf = (at: Date) => at.toISOString().slice(0, 10);
