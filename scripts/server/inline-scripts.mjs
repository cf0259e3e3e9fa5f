// A nonce belongs to one answer. For an answer that many get, the inline scripts that bear it are known by their words.

import { createHash } from 'node:crypto';
import { parse } from 'parse5';

const attribute = (element, name) => element.attrs.find((each) => each.name === name)?.value;

/** What CSP calls "not nonceable": a tag that has swallowed the beginning of another (CSP Level 3, 7.2). */
const hasSwallowed = ({ attrs }) => attrs.some(({ name, value }) => /<(?:script|style)/i.test(`${name} ${value}`));

/** Elements as a browser makes them, without the contents of templates, which run nothing. */
function* elements(node) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) yield child;
    yield* elements(child);
  }
}

/**
 * The page without its nonce, and the hash sources (CSP Level 3) of exactly those inline scripts that bore it. The nonce is
 * random and was made for this rendering, so whatever a stranger put into the page bears none and stays blocked.
 */
export function knowInlineScripts(html, nonce) {
  if (!/^[\w+/-]{20,}={0,2}$/.test(nonce)) throw new Error('no nonce to look for');
  const bare = (text) => text.replaceAll(` nonce="${nonce}"`, '').replaceAll(nonce, '');
  const hashes = new Set();
  for (const element of elements(parse(html))) {
    if (element.tagName !== 'script' || attribute(element, 'nonce') !== nonce || hasSwallowed(element)) continue;
    if (attribute(element, 'src') !== undefined) continue;
    const words = bare(element.childNodes.map(({ value }) => value).join(''));
    hashes.add(`'sha256-${createHash('sha256').update(words).digest('base64')}'`);
  }
  return { html: bare(html), hashes: [...hashes] };
}

/** What the framework writes where something is to be put in its place later, by a script of its own. */
const isWaiting = (element) => /^[BSP]:/.test(attribute(element, 'id') ?? '');

const isScriptHint = (element) =>
  element.tagName === 'link' && attribute(element, 'as') === 'script' && attribute(element, 'href') !== undefined;

/**
 * The page without the framework's scripts: those that bear the nonce, and the hints to fetch them. Undefined when a part of the page
 * waits for one of them.
 */
export function withoutScripts(html, nonce) {
  const cuts = [];
  for (const element of elements(parse(html, { sourceCodeLocationInfo: true }))) {
    if (isWaiting(element)) return undefined;
    const isOurs = element.tagName === 'script' && attribute(element, 'nonce') === nonce && !hasSwallowed(element);
    const { startOffset, endOffset } = element.sourceCodeLocation ?? {};
    if ((isOurs || isScriptHint(element)) && startOffset !== undefined) cuts.push([startOffset, endOffset]);
  }
  let from = 0;
  const kept = [];
  for (const [start, end] of cuts) {
    kept.push(html.slice(from, start));
    from = end;
  }
  kept.push(html.slice(from));
  return kept.join('').replaceAll(` nonce="${nonce}"`, '').replaceAll(nonce, '');
}

/** The nonce a policy names for scripts; undefined without one. */
export const nonceOf = (policy) => /(?:^|;)\s*script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1];

/** The policy with the hashes instead of the nonce; of a page without the framework's scripts, with hashes alone. @throws Error when it would let any inline script run */
export function policyWith(policy, nonce, hashes, isStill = false) {
  const scripts = /(^|;\s*)script-src ([^;]*)/.exec(policy)?.[2] ?? '';
  const sources = scripts
    .split(/\s+/)
    .filter((source) => source && source !== `'nonce-${nonce}'` && source !== "'strict-dynamic'")
    .filter((source) => !isStill || source.startsWith("'sha256-"));
  if (sources.includes("'unsafe-inline'")) throw new Error('a kept page must not let any inline script run');
  const known = [...new Set([...sources, ...hashes])].join(' ') || "'none'";
  return policy.replace(`script-src ${scripts}`, `script-src ${known}`);
}
