import type { IncomingHttpHeaders } from 'node:http';
import type { Match } from './contract';

/** A call as it came over the wire. `query` is without the question mark. */
export type Call = { method: string; path: string; query: string; headers: IncomingHttpHeaders; body: string };

/** An answer to send. `keep` keeps the state a failed call left behind (a declined payment stays declined). */
export type Answer = {
  status: number;
  json?: unknown;
  text?: string;
  type?: string;
  headers?: Record<string, string>;
  keep?: boolean;
};

/** What an emulator may know of the world: its own address and the time. */
export type World = { baseUrl: string; now: () => Date };

/** One vendor: all it remembers is in `State`, a plain JSON value. Every function is synchronous, so calls never mix. */
export interface Vendor<State extends object> {
  name: 'cloudflare' | 'stripe';
  empty(): State;
  /** The operation of the contract a call addresses; undefined for pages and unknown paths. */
  match(call: Call): Match | undefined;
  /** Errors of an answer's body against the contract. */
  breaches(match: Match, status: number, body: unknown): string[];
  /** Carries out a call on a draft of the state; the draft is thrown away when the answer is an error. */
  answer(state: State, call: Call, match: Match | undefined, world: World): Answer;
  /** The vendor's way to say that a call failed with this status. */
  failure(status: number): Answer;
  /** Headers the vendor puts on every answer. */
  headers(call: Call, status: number): Record<string, string>;
  /** What time alone changes; true when it changed something. */
  tick(state: State, world: World): boolean;
  /** Control calls of this vendor, below /__emulator. */
  control(state: State, method: string, path: string, body: unknown, world: World): Answer | undefined;
  /** Called after each kept change, to do what the vendor does on its own (deliver webhooks). */
  afterChange?(keeper: Keeper<State>): void;
}

/** The state and the one way to change it from outside a call. */
export interface Keeper<State> {
  read(): State;
  change(edit: (state: State) => void): void;
}
