import { type AnalyticsIds, FacebookPixelId, GoogleAnalyticsId, HotjarId } from './custom-code/analytics';

/** A tenant's own code, as far as its licence and switches let it be shown. */
export type ForeignCode = AnalyticsIds & { js: string | null; headHtml: string | null };

/** Hosts for the content security policy, by directive. */
export type CodeSources = {
  script: string[];
  connect: string[];
  img: string[];
  frame: string[];
  style: string[];
  font: string[];
};

/** https://developers.google.com/tag-platform/security/guides/csp, "Google Analytics 4", without the advertising features. */
const google = {
  script: ['https://*.googletagmanager.com'],
  connect: ['https://*.google-analytics.com', 'https://*.analytics.google.com', 'https://*.googletagmanager.com'],
  img: ['https://*.google-analytics.com', 'https://*.googletagmanager.com'],
};

/** https://developers.facebook.com/docs/meta-pixel: fbevents.js and its settings, and the `/tr` beacon as picture or call. */
const meta = {
  script: ['https://connect.facebook.net'],
  connect: ['https://connect.facebook.net', 'https://www.facebook.com'],
  img: ['https://www.facebook.com'],
};

/** https://help.hotjar.com/hc/en-us/articles/115011640307 (content security policies). */
const hotjar = {
  script: ['https://*.hotjar.com'],
  connect: ['https://*.hotjar.com', 'https://*.hotjar.io', 'wss://*.hotjar.com'],
  img: ['https://*.hotjar.com'],
  frame: ['https://*.hotjar.com'],
  style: ['https://*.hotjar.com'],
  font: ['https://*.hotjar.com'],
};

const vendors: readonly [keyof AnalyticsIds, { safeParse(id: unknown): { success: boolean } }, Partial<CodeSources>][] =
  [
    ['googleAnalyticsId', GoogleAnalyticsId, google],
    ['facebookPixelId', FacebookPixelId, meta],
    ['hotjarId', HotjarId, hotjar],
  ];

/**
 * The hosts which the policy of the marketing pages must let in: those of the vendors whose id is set, and no others. A
 * tenant's script adds none: it works with what stands in the page.
 */
export function codeSources({ code }: { code: ForeignCode }): CodeSources {
  const sources: CodeSources = { script: [], connect: [], img: [], frame: [], style: [], font: [] };
  for (const [field, Id, hosts] of vendors) {
    if (!Id.safeParse(code[field]).success) continue;
    for (const directive of Object.keys(sources) as (keyof CodeSources)[]) {
      sources[directive].push(...(hosts[directive] ?? []));
    }
  }
  return sources;
}

/** Whether there is anything of the tenant's own to run or to write into the head. */
export const hasForeignCode = ({ code }: { code: ForeignCode }): boolean =>
  Object.values(code).some((value) => value !== null && value !== '');
