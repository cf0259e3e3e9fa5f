import type { Answer } from '../vendor';
import { success } from './error';

/** One page of a list with Cloudflare's counts. A page beyond the end is empty. */
export function page(items: unknown[], query: Record<string, unknown>, usual: number): Answer {
  const number = Number(query.page ?? 1);
  const size = Number(query.per_page ?? usual);
  const result = items.slice((number - 1) * size, number * size);
  const total_pages = Math.ceil(items.length / size);
  const result_info = { page: number, per_page: size, count: result.length, total_count: items.length, total_pages };
  return success(result, { result_info });
}

/** Sorts by a text, ascending unless the query says `direction=desc`. */
export function sorted<Item>(items: Item[], query: Record<string, unknown>, by: (item: Item) => string): Item[] {
  const turn = query.direction === 'desc' ? -1 : 1;
  return [...items].sort((a, b) => (by(a) < by(b) ? -turn : by(a) > by(b) ? turn : 0));
}
