import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { type CodeProblem, problemsShown } from '../problem';
import { placeAt } from '../source-text';
import { type HeadElement, linkOf, metaOf } from './head-elements';
import { jsonOf } from './json-ld';

type Place = { line: number; column: number };
type Read = { elements: HeadElement[]; problems: CodeProblem[] };
type OpenScript = { place: Place; at: number; text: string; isJson: boolean };

const placeOf = (location: Token.Location | null): Place => ({
  line: location?.startLine ?? 1,
  column: location?.startCol ?? 1,
});

/** Attributes that were written twice are told as an error of the text, so each name stands here once. */
const attributesOf = (token: Token.TagToken) => new Map(token.attrs.map(({ name, value }) => [name, value]));

/**
 * Reads the text with the tokenizer of the HTML standard, and looks at every token: there is no tree in which something
 * could be moved, closed or dropped, and so nothing that a browser could read otherwise.
 */
export function readHead(source: string): Read {
  const read: Read = { elements: [], problems: [] };
  let script: OpenScript | undefined;
  const refuse = (place: Place, code: string, parameters?: CodeProblem['parameters']) =>
    void (
      read.problems.length < problemsShown && read.problems.push({ ...place, code, ...(parameters && { parameters }) })
    );

  function startTag(token: Token.TagToken) {
    const place = placeOf(token.location);
    const attributes = attributesOf(token);
    const attributePlace = (name: string) => placeOf(token.location?.attrs?.[name] ?? token.location);
    if (token.tagName === 'script') {
      tokenizer.state = TokenizerMode.SCRIPT_DATA;
      const isJson = attributes.size === 1 && attributes.get('type')?.trim().toLowerCase() === 'application/ld+json';
      script = { place, at: token.location?.endOffset ?? 0, text: '', isJson };
      if (!isJson) refuse(place, 'head_script');
      return;
    }
    const outcome =
      token.tagName === 'meta' ? metaOf(attributes) : token.tagName === 'link' ? linkOf(attributes) : undefined;
    if (!outcome) refuse(place, 'head_element', { name: token.tagName.slice(0, 40) });
    else if ('code' in outcome) {
      refuse(outcome.attribute ? attributePlace(outcome.attribute) : place, outcome.code, outcome.parameters);
    } else read.elements.push(outcome);
  }

  function endTag(token: Token.TagToken) {
    const place = placeOf(token.location);
    if (token.tagName !== 'script' || !script)
      return refuse(place, 'head_element', { name: `/${token.tagName.slice(0, 40)}` });
    const { text, at, isJson } = script;
    script = undefined;
    if (!isJson) return;
    const json = jsonOf(text);
    if ('json' in json) read.elements.push({ name: 'script', json: json.json });
    else refuse(placeAt(source, at + json.offset), json.code);
  }

  const text = (token: Token.CharacterToken) => {
    if (script) script.text += token.chars;
    else if (token.chars.trim() !== '') refuse(placeOf(token.location), 'head_text');
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: startTag,
      onEndTag: endTag,
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: text,
      onComment: () => undefined, // not written anew
      onDoctype: (token) => refuse(placeOf(token.location), 'head_element', { name: '!doctype' }),
      onEof: () => {
        if (script) refuse(script.place, 'head_unclosed');
      },
      onParseError: (error) =>
        refuse({ line: error.startLine, column: error.startCol }, 'head_malformed', { reason: error.code }),
    },
  );
  tokenizer.write(source, true);
  return read;
}
