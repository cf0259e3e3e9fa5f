import type { z } from 'zod';
import type { Context } from '@/lib/kernel/context';
import { invalid } from '@/lib/kernel/errors';
import type { checkSlugChoice } from '@/lib/tenants';
import { formError } from './problem';

/** Whether a subdomain is free; else why not, in the reader's language, and which would be. */
export type SlugAnswer = { slug: string; problem?: string; proposals: string[] };

/** A check's answer as a form shows it. */
export async function presentSlug(
  { slug, problem, proposals }: z.output<typeof checkSlugChoice.output>,
  ctx: Context,
): Promise<SlugAnswer> {
  if (!problem) return { slug, proposals };
  return { slug, problem: formError(invalid({ slug: problem }), ctx.locale, '').fields?.slug, proposals };
}
