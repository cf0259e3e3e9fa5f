export interface ParsedDirective {
  name: string;
  args: string[];
  block?: ParsedDirective[];
}

type Token = { kind: 'word'; text: string } | { kind: ';' | '{' | '}' };

/** Reads nginx configuration text by nginx's own lexical rules (ngx_conf_read_token). Throws on what nginx refuses. */
export function parseConfig(text: string): ParsedDirective[] {
  const root: ParsedDirective[] = [];
  const open: ParsedDirective[][] = [root];
  let words: string[] = [];
  const take = (): ParsedDirective => {
    const [name, ...args] = words;
    if (name === undefined) throw new SyntaxError('a directive has no name');
    words = [];
    const entry: ParsedDirective = { name, args };
    open.at(-1)?.push(entry);
    return entry;
  };
  for (const token of tokens(text)) {
    if (token.kind === 'word') words.push(token.text);
    else if (token.kind === ';') take();
    else if (token.kind === '{') {
      const inner: ParsedDirective[] = [];
      take().block = inner;
      open.push(inner);
    } else if (words.length > 0 || open.length === 1) throw new SyntaxError('unexpected "}"');
    else open.pop();
  }
  if (words.length > 0 || open.length > 1) throw new SyntaxError('unexpected end');
  return root;
}

function* tokens(text: string): Generator<Token> {
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (isSpace(char)) at += 1;
    else if (char === '#') at = endOfLine(text, at);
    else if (char === ';' || char === '{' || char === '}') {
      yield { kind: char };
      at += 1;
    } else {
      const end = char === '"' || char === "'" ? quotedEnd(text, at) : bareEnd(text, at);
      const quoted = char === '"' || char === "'";
      yield { kind: 'word', text: unescaped(quoted ? text.slice(at + 1, end - 1) : text.slice(at, end)) };
      at = end;
    }
  }
}

const isSpace = (char: string) => char === ' ' || char === '\t' || char === '\r' || char === '\n';

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function quotedEnd(text: string, from: number): number {
  const quote = text.charAt(from);
  for (let at = from + 1; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === quote) {
      const next = text.charAt(at + 1);
      if (next && !isSpace(next) && !';{)'.includes(next)) throw new SyntaxError(`unexpected "${next}"`);
      return at + 1;
    }
  }
  throw new SyntaxError('a quote is not closed');
}

function bareEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '\\') at += 2;
    else if (char === '$' && text.charAt(at + 1) === '{') at += 2;
    else if (isSpace(char) || char === ';' || char === '{') break;
    else at += 1;
  }
  return Math.min(at, text.length);
}

function unescaped(word: string): string {
  return word.replace(/\\(["'\\trn])/g, (_, char: string) => ESCAPES[char] ?? char);
}

const ESCAPES: Record<string, string> = { t: '\t', r: '\r', n: '\n' };
