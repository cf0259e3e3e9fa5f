import type { Wire } from './blank';
import { missing } from './error';
import type { Stored } from './objects';
import type { Context } from './operation';
import { present } from './present';

type Range = { gt?: number; gte?: number; lt?: number; lte?: number };

/** Whether a time fits a filter: a number for this very second, or bounds. */
export function inRange(value: number | null, range: unknown): boolean {
  if (range === undefined) return true;
  if (value === null) return false;
  if (typeof range !== 'object') return value === Number(range);
  const { gt, gte, lt, lte } = range as Range;
  const above = (gt === undefined || value > Number(gt)) && (gte === undefined || value >= Number(gte));
  return above && (lt === undefined || value < Number(lt)) && (lte === undefined || value <= Number(lte));
}

/** Keeps the objects whose fields equal the filters that were given. */
export function matching<Kind extends Stored>(objects: Kind[], input: Wire, fields: string[]): Kind[] {
  const given = fields.filter((field) => input[field] !== undefined);
  return objects.filter((object) => given.every((field) => object[field] === input[field]));
}

/** A page of objects given oldest first, newest first as Stripe lists. */
export function listPage({ ledger, input, path }: Context, objects: Stored[], newestFirst = true): Wire {
  const ordered = (newestFirst ? [...objects].reverse() : objects).filter((one) => inRange(one.created, input.created));
  const limit = Number(input.limit ?? 10);
  const at = (id: unknown, param: string) => {
    const index = ordered.findIndex((one) => one.id === id);
    if (index < 0) throw missing(ordered[0]?.object ?? 'object', String(id), param);
    return index;
  };
  let page: Stored[];
  let has_more: boolean;
  if (input.ending_before !== undefined) {
    const end = at(input.ending_before, 'ending_before');
    page = ordered.slice(Math.max(0, end - limit), end);
    has_more = end > limit;
  } else {
    const start = input.starting_after === undefined ? 0 : at(input.starting_after, 'starting_after') + 1;
    page = ordered.slice(start, start + limit);
    has_more = ordered.length > start + limit;
  }
  return { object: 'list', data: page.map((one) => present(ledger, one)), has_more, url: path };
}
