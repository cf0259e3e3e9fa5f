import { z } from 'zod';

/** What a list is asked for; a page beyond the last one is the last one. */
export const Listing = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export type Listing = { page?: number; limit?: number };
export type Listed<T> = { rows: T[]; total: number; page: number; pages: number; limit: number };

/** Which rows to read of `total`; there is always at least one page, though it may be empty. */
export function slice(total: number, { page = 1, limit = 25 }: Listing) {
  const pages = Math.max(1, Math.ceil(total / limit));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  return { total, page: shown, pages, limit, offset: (shown - 1) * limit };
}

/** A LIKE pattern of what contains the text; its `%` and `_` are letters like any other. Undefined for an empty one. */
export function containing(text: string | undefined): string | undefined {
  const wanted = text?.trim().slice(0, 200);
  return wanted ? `%${wanted.replace(/[\\%_]/g, '\\$&')}%` : undefined;
}
