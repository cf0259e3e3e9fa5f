import type { Answer, World } from '../vendor';
import type { Identity } from './identity';
import type { CloudflareState, Zone } from './state';

export type Options = { activateAfterSeconds?: number; checkIntervalSeconds?: number; rateLimit?: number };

/** What an operation gets to work with. `query` is nested (`name.exact=x` is `{ name: { exact: 'x' } }`) and typed. */
export type Context = {
  state: CloudflareState;
  params: Record<string, string>;
  query: Record<string, unknown>;
  body: unknown;
  /** The body as it came, for what is not JSON. */
  text: string;
  contentType: string;
  identity: Identity;
  world: World;
  options: Options;
};
export type Operation = (context: Context) => Answer;
/** Operations below a zone get the zone, which is there and belongs to the caller. */
export type ZoneOperation = (context: Context, zone: Zone) => Answer;
export type Operations = Record<string, Operation>;

export const iso = (date: Date) => date.toISOString();
