import { notFound } from 'next/navigation';
import { KonakError } from '@/lib/kernel/errors';
import { isId } from '@/lib/kernel/ids';

/** What `find` gives; the page's own "not found" where there is nothing, or `id` is none of ours. */
export async function foundOr404<T>(id: string, find: (id: string) => Promise<T>): Promise<T> {
  if (!isId(id)) notFound();
  try {
    return await find(id);
  } catch (error) {
    if (error instanceof KonakError && error.kind === 'not_found') notFound();
    throw error;
  }
}
