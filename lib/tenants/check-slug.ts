import { z } from 'zod';
import { isOffensiveSlug } from './offensive-slugs';
import { isReservedSlug } from './reserved-slugs';
import { isSlugShaped, longestSlug, shortestSlug } from './slug';

export type SlugProblem =
  | 'subdomain_too_short'
  | 'subdomain_too_long'
  | 'subdomain_malformed'
  | 'subdomain_reserved'
  | 'subdomain_offensive';

/** Why a subdomain cannot be chosen, as a field-error code; undefined when it can. Whether it is taken is not asked here. */
export function checkSlug(slug: string): SlugProblem | undefined {
  if (slug.length < shortestSlug) return 'subdomain_too_short';
  if (slug.length > longestSlug) return 'subdomain_too_long';
  if (!isSlugShaped(slug)) return 'subdomain_malformed';
  if (isReservedSlug(slug)) return 'subdomain_reserved';
  return isOffensiveSlug(slug) ? 'subdomain_offensive' : undefined;
}

const slugAllowing = (passes: (problem: SlugProblem) => boolean) =>
  z
    .string()
    .trim()
    .max(200)
    .toLowerCase()
    .superRefine((slug, issues) => {
      const problem = checkSlug(slug);
      if (problem && !passes(problem)) issues.addIssue({ code: 'custom', message: problem });
    });

/** A subdomain as somebody chooses it. */
export const Slug = slugAllowing(() => false);

/** The same chosen by staff, who judge for themselves what is offensive: a list knows no names. */
export const StaffSlug = slugAllowing((problem) => problem === 'subdomain_offensive');
