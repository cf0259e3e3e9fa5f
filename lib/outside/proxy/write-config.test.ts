import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { block, type Directive, directive, variable } from './directive';
import { parseConfig } from './parse-config';
import { ServerName, SiteRoute, siteConfig } from './site-route';
import { ConfigTextError, writeConfig } from './write-config';

const listen = { on: '127.0.0.1:8080', onEngine: false };
const route = (serverNames: string[]) => ({
  siteId: '0198f0f0-0000-7000-8000-0123456789ab',
  serverNames,
  upstream: { host: '127.0.0.1', port: 20_001 },
});

/** Text that may be anything, with what nginx gives a meaning in it more often than chance would. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(';', '{', '}', '"', "'", '\\', '#', ' ', '~', '*', '\\n', '}\\', 'server'),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const writable = nasty.filter((text) => !/\p{Cc}|\$/u.test(text));

const { tree } = fc.letrec<{ tree: Directive[]; entry: Directive }>((tie) => ({
  tree: fc.array(tie('entry'), { maxLength: 4 }),
  entry: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(writable, fc.array(writable, { maxLength: 3 })).map(([name, args]) => directive(name, ...args)),
    fc
      .tuple(writable, fc.array(writable, { maxLength: 2 }), tie('tree'))
      .map(([name, args, inner]) => block(name, args, inner)),
  ),
}));

describe('the writer', () => {
  it('writes any tree of any words so that it reads back as the same tree', () => {
    fc.assert(
      fc.property(tree, (wanted) => {
        expect(parseConfig(writeConfig(wanted))).toEqual(wanted);
      }),
    );
  });

  it('makes of one argument one argument, whatever it holds, or refuses it', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        let written: string;
        try {
          written = writeConfig([directive('server_name', text), directive('end')]);
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigTextError);
          expect(text).toMatch(/\p{Cc}|\$/u);
          return;
        }
        expect(parseConfig(written)).toEqual([
          { name: 'server_name', args: [text] },
          { name: 'end', args: [] },
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses line breaks, other control characters, variables and endless words', () => {
    for (const text of ['a\nb', 'a\r', '\0', '\u0085', '$host', `a\${b}`, 'x'.repeat(5000)]) {
      expect(() => writeConfig([directive('server_name', text)])).toThrow(ConfigTextError);
    }
    expect(() => writeConfig([directive('x', variable('$a; return 444'))])).toThrow(ConfigTextError);
  });
});

describe('the reader', () => {
  it('reads comments, quotes and escapes as nginx does', () => {
    expect(parseConfig("a \"b;c\" 'd\\'e' f\\;g; # x\nh { i; }")).toEqual([
      { name: 'a', args: ['b;c', "d'e", 'f\\;g'] },
      { name: 'h', args: [], block: [{ name: 'i', args: [] }] },
    ]);
  });

  it.each(['a', 'a {', '}', 'a "b', ';', 'a "b"c;', 'a { b }'])('refuses %j', (text) => {
    expect(() => parseConfig(text)).toThrow(SyntaxError);
  });
});

describe('a site', () => {
  it('is one server with the names it was given and nothing else', () => {
    const { text } = siteConfig(SiteRoute.parse(route(['a.example', 'xn--bcher-kva.example'])), listen);
    const [server, ...others] = parseConfig(text);
    expect(others).toEqual([]);
    expect(server?.block?.find(({ name }) => name === 'server_name')?.args).toEqual([
      'a.example',
      'xn--bcher-kva.example',
    ]);
    expect(text).toContain('proxy_pass http://127.0.0.1:20001;');
  });

  it('has another revision when anything about it is another', () => {
    const revision = (names: string[], on = listen) => siteConfig(SiteRoute.parse(route(names)), on).revision;
    expect(revision(['a.example'])).toBe(revision(['a.example']));
    expect(revision(['a.example'])).not.toBe(revision(['b.example']));
    expect(revision(['a.example'])).not.toBe(revision(['a.example'], { ...listen, on: '127.0.0.1:8081' }));
  });

  it('takes no server name that is not a plain hostname', () => {
    fc.assert(
      fc.property(nasty, (name) => {
        const plain = /^[a-z0-9.-]+$/.test(name);
        expect(ServerName.safeParse(name).success && !plain).toBe(false);
      }),
    );
    for (const name of [
      'a.example\n',
      'a.example;',
      '-a.example',
      'a-.example',
      'a..example',
      `${'a'.repeat(64)}.example`,
    ]) {
      expect(ServerName.safeParse(name).success, name).toBe(false);
    }
  });

  it('takes no upstream that is not an address and a port', () => {
    for (const upstream of [
      { host: 'evil.example', port: 80 },
      { host: '127.0.0.1;', port: 80 },
      { host: '127.0.0.1', port: 0 },
    ]) {
      expect(SiteRoute.safeParse({ ...route(['a.example']), upstream }).success).toBe(false);
    }
  });
});
