import { notFound } from 'next/navigation';
import { idOf } from './asked';

/** What an address names by its id, or the page that says there is none. */
export async function foundOr404<T>(id: string, find: (id: string) => Promise<T | undefined>): Promise<T> {
  const known = idOf(id);
  const found = known ? await find(known) : undefined;
  if (found === undefined) notFound();
  return found;
}
