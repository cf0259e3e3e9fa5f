import type { Sources } from './sources';

/** Variables that belong to the system, to Node or Next, or to the tests: nobody sets them to run Konak. */
const notOurs =
  /^(PATH|HOME|CI|TZ|TERM|NODE_ENV|NO_COLOR|FORCE_COLOR|LC_\w+|NEXT_\w+|KONAK_TEST_\w+|KONAK_SCREENSHOTS|RUNLEVEL|DEBIAN_FRONTEND)$/;

const reads = [/(?<!`)\benv\.([A-Z][A-Z0-9_]+)\b/g, /^\s*([A-Z][A-Z0-9]*_[A-Z0-9_]+|PORT):\s*z\b/gm];

/** The variables the code reads, each with a file that does. */
export function readVariables(sources: Sources): Map<string, string> {
  const found = new Map<string, string>();
  for (const [file, source] of sources) {
    for (const pattern of reads) {
      for (const [, name = ''] of source.matchAll(pattern))
        if (!notOurs.test(name) && !found.has(name)) found.set(name, file);
    }
  }
  return found;
}

/** The variables `.env.example` explains, set or commented out. */
export const explainedVariables = (example: string): Set<string> =>
  new Set([...example.matchAll(/^#?\s?([A-Z][A-Z0-9_]+)=/gm)].map(([, name = '']) => name));
