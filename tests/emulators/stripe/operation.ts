import type { Wire } from './blank';
import type { Ledger } from './ledger';

/** What an operation gets: the account, the path's parameters, and body or query, typed as the contract says. */
export type Context = { ledger: Ledger; params: Record<string, string>; input: Wire; path: string };
export type Operation = {
  /** Parameters the emulator acts on; any other that the contract has is answered 501. */
  takes: string[];
  run: (context: Context) => Wire;
};
export type Operations = Record<string, Operation>;

const LISTING = ['limit', 'starting_after', 'ending_before', 'created'];

export const operation = (takes: string[], run: Operation['run']): Operation => ({ takes, run });
/** An operation that lists: takes the paging parameters and these filters. */
export const listing = (filters: string[], run: Operation['run']): Operation => ({
  takes: [...LISTING, ...filters],
  run,
});
