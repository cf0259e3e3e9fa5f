import type { Argument, Directive } from './directive';
import { type ParsedDirective, parseConfig } from './parse-config';

const NAME = /^[a-z][a-z0-9_]*$/;
/** Written without quotes; everything else is quoted. */
const BARE = /^[A-Za-z0-9_./:*=~^@+,-]+$/;
const EXPANDED = /^[A-Za-z0-9_./:$-]+$/;
/** nginx reads at most 4096 bytes for one argument. */
const LONGEST = 2048;

export class ConfigTextError extends Error {}

/**
 * The text of a tree. Throws ConfigTextError for what nginx has no way to write (control characters, `$` in literal
 * text), and when the text, read back, is not the same tree: nothing a name holds can become a directive.
 */
export function writeConfig(tree: Directive[]): string {
  const text = `${tree.map((entry) => write(entry, '')).join('\n')}\n`;
  if (JSON.stringify(parseConfig(text)) !== JSON.stringify(tree.map(asParsed))) {
    throw new ConfigTextError('the configuration does not read back as it was meant');
  }
  return text;
}

function write(entry: Directive, indent: string): string {
  // `map` entries begin with any value, so a first word is held to the same rules as an argument.
  const name = NAME.test(entry.name) ? entry.name : writeArgument(entry.name);
  const head = [indent + name, ...entry.args.map(writeArgument)].join(' ');
  if (!entry.block) return `${head};`;
  const inner = entry.block.map((child) => write(child, `${indent}  `));
  return [`${head} {`, ...inner, `${indent}}`].join('\n');
}

function writeArgument(argument: Argument): string {
  if (typeof argument !== 'string') {
    if (!EXPANDED.test(argument.expanded)) throw new ConfigTextError('not an expression of ours');
    return argument.expanded;
  }
  if (/\p{Cc}|\$/u.test(argument)) throw new ConfigTextError('holds a control character or a dollar sign');
  if (Buffer.byteLength(argument) > LONGEST) throw new ConfigTextError('too long');
  return BARE.test(argument) ? argument : `"${argument.replace(/[\\"]/g, '\\$&')}"`;
}

/** What reading the text must give. */
function asParsed(entry: Directive): ParsedDirective {
  const args = entry.args.map((argument) => (typeof argument === 'string' ? argument : argument.expanded));
  return entry.block ? { name: entry.name, args, block: entry.block.map(asParsed) } : { name: entry.name, args };
}
