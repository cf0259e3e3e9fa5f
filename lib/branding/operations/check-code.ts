import { z } from 'zod';
import { operation } from '@/lib/kernel/operation';
import { sourceBytes } from '../custom-code/source-text';
import { compileCustomCss } from '../custom-css';
import { checkHeadHtml } from '../custom-head';
import { checkCustomJs } from '../custom-js';
import { brandingAuthors } from './read-branding';

const checks = { customCSS: compileCustomCss, customJS: checkCustomJs, customHTMLHead: checkHeadHtml } as const;

const Problem = z.object({
  /** From 1. */
  line: z.number().int(),
  column: z.number().int(),
  /** A key of the message area `customCode`, and the values its message names. */
  code: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** Everything that is wrong with a piece of code while it is written. Nothing is kept. */
export const checkBrandingCode = operation({
  name: 'branding.check_code',
  kind: 'read',
  allow: brandingAuthors,
  input: z.strictObject({
    field: z.enum(['customCSS', 'customJS', 'customHTMLHead']),
    source: z.string().max(4 * sourceBytes),
  }),
  output: z.object({ problems: z.array(Problem) }),
  async run({ input }) {
    const result = checks[input.field](input.source);
    return { problems: 'problems' in result ? result.problems : [] };
  },
});
