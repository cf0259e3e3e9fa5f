import { notFound } from 'next/navigation';
import { KonakError } from '@/lib/kernel/errors';
import { isId } from '@/lib/kernel/ids';

/** What `find` gives; undefined where there is nothing, or `id` is none of ours. */
export async function foundOrNot<T>(id: string, find: (id: string) => Promise<T>): Promise<T | undefined> {
  if (!isId(id)) return undefined;
  try {
    return await find(id);
  } catch (error) {
    if (error instanceof KonakError && error.kind === 'not_found') return undefined;
    throw error;
  }
}

/** The same, with the page's own "not found" where there is nothing. */
export async function foundOr404<T>(id: string, find: (id: string) => Promise<T>): Promise<T> {
  const found = await foundOrNot(id, find);
  if (found === undefined) notFound();
  return found;
}
