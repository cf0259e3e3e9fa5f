/** What may stand in a head, already checked; values are plain text, escaped when written. */
export type HeadElement =
  | { name: 'meta' | 'link'; attributes: Record<string, string> }
  | { name: 'script'; json: string };

type Wrong = { code: string; attribute?: string; parameters?: Record<string, string> };
type Attributes = ReadonlyMap<string, string>;

/** Names that would change how the page behaves (policy of referrers, width) rather than tell about it. */
const behaving = new Set(['referrer', 'viewport', 'color-scheme', 'next-size-adjust', 'supported-color-schemes']);
const metaName = /^[a-z0-9][a-z0-9:._-]{0,99}$/i;

function strange(attributes: Attributes, allowed: readonly string[]): Wrong | undefined {
  const name = [...attributes.keys()].find((each) => !allowed.includes(each));
  return name === undefined
    ? undefined
    : { code: 'head_attribute', attribute: name, parameters: { name: name.slice(0, 40) } };
}

/** `<meta name|property content>`. `http-equiv` and `charset` are refused like every other attribute. */
export function metaOf(attributes: Attributes): HeadElement | Wrong {
  const wrong = strange(attributes, ['name', 'property', 'content']);
  if (wrong) return wrong;
  const keys = (['name', 'property'] as const).filter((key) => attributes.has(key));
  const [key] = keys;
  const content = attributes.get('content');
  if (!key || keys.length > 1 || content === undefined) return { code: 'head_meta' };
  const value = (attributes.get(key) ?? '').trim();
  if (!metaName.test(value) || behaving.has(value.toLowerCase()))
    return { code: 'head_meta_name', attribute: key, parameters: { name: value.slice(0, 40) } };
  return { name: 'meta', attributes: { [key]: value, content } };
}

/** Links that tell about the page or warm a connection up. None of them loads anything into it. */
const relations = new Set([
  'alternate',
  'author',
  'dns-prefetch',
  'help',
  'license',
  'me',
  'preconnect',
  'privacy-policy',
  'search',
  'terms-of-service',
]);

const isHttps = (text: string) => {
  if (!/^https:\/\/[^\s\p{Cc}\\]+$/iu.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
};

const plainAttributes: Record<string, RegExp> = {
  hreflang: /^[a-z0-9-]{1,35}$/i,
  type: /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/i,
  crossorigin: /^(?:anonymous)?$/i,
  title: /^[^\p{Cc}]{1,200}$/u,
};

/** `<link rel href>` of a harmless relation to an https address. */
export function linkOf(attributes: Attributes): HeadElement | Wrong {
  const wrong = strange(attributes, ['rel', 'href', ...Object.keys(plainAttributes)]);
  if (wrong) return wrong;
  const rel = (attributes.get('rel') ?? '').trim().toLowerCase().split(/\s+/);
  const unknown = rel.find((each) => !relations.has(each));
  if (unknown !== undefined)
    return { code: 'head_link_rel', attribute: 'rel', parameters: { name: unknown.slice(0, 40) } };
  const href = (attributes.get('href') ?? '').trim();
  if (!isHttps(href)) return { code: 'head_link_href', attribute: 'href' };
  const written: Record<string, string> = { rel: rel.join(' '), href: new URL(href).href };
  for (const [name, shape] of Object.entries(plainAttributes)) {
    const value = attributes.get(name);
    if (value === undefined) continue;
    if (!shape.test(value)) return { code: 'head_attribute', attribute: name, parameters: { name } };
    written[name] = value;
  }
  return { name: 'link', attributes: written };
}
