import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { refusedHead } from './custom-code/payloads/refused-head';
import { checkHeadHtml, headElements } from './custom-head';

const htmlOf = (source: string) => {
  const result = checkHeadHtml(source);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.html;
};

describe('a line for the head that is refused', () => {
  it.each(refusedHead)('%s (%s), with its line and column', (html, code) => {
    const result = checkHeadHtml(`<meta name="a" content="b">\n\n${html}`);
    const problems = 'problems' in result ? result.problems : [];
    expect(problems.map((problem) => problem.code)).toContain(code);
    for (const { line, column } of problems) {
      expect(line).toBe(3);
      expect(column).toBeGreaterThan(0);
      expect(column).toBeLessThanOrEqual(html.length + 1);
    }
  });

  it('is told at the attribute that is wrong', () => {
    expect(checkHeadHtml('<meta name="a"\n  content="b"\n  onload="x">')).toEqual({
      problems: [{ line: 3, column: 3, code: 'head_attribute', parameters: { name: 'onload' } }],
    });
  });

  it('is told where its JSON stops being JSON', () => {
    const result = checkHeadHtml('<script type="application/ld+json">\n{"a": 1,\n "b"  1}</script>');
    expect(result).toMatchObject({ problems: [{ line: 3, column: 7, code: 'head_json' }] });
  });

  it('is longer than 500 lines or 50 kB', () => {
    expect(checkHeadHtml('<meta name=a content=b>\n'.repeat(501))).toMatchObject({
      problems: [{ line: 501, code: 'too_many_lines' }],
    });
    expect(checkHeadHtml(`<!--${'x'.repeat(50_000)}-->`)).toMatchObject({ problems: [{ code: 'too_large' }] });
  });
});

describe('a line for the head that is taken', () => {
  it('is written anew, escaped, one element a line', () => {
    expect(
      htmlOf(`<!-- words -->
        <META NAME=google-site-verification CONTENT='a"&amp;<b>'/>
        <meta property="og:title" content="Şişli"><link rel="ME license" href="https://example.com?a=1&b=2" hreflang=tr>`),
    ).toBe(
      `<meta name="google-site-verification" content="a&quot;&amp;&lt;b&gt;">
<meta property="og:title" content="Şişli">
<link rel="me license" href="https://example.com/?a=1&amp;b=2" hreflang="tr">`,
    );
  });

  it('may be structured data, in which nothing ends the element around it', () => {
    expect(htmlOf('<script type="application/ld+json"> {"name": "a</b><!--&"} </script>')).toBe(
      '<script type="application/ld+json">{"name":"a\\u003c/b\\u003e\\u003c!--\\u0026"}</script>',
    );
  });

  it('is nothing when nothing is in it', () => {
    expect(checkHeadHtml(' \n<!-- only words -->\r\n')).toEqual({ html: '' });
  });

  it('becomes the same elements for the page as it was read as', () => {
    expect(headElements(htmlOf('<meta name=a content="&quot;"><link rel=me href=https://a.test>'))).toEqual([
      { name: 'meta', attributes: { name: 'a', content: '"' } },
      { name: 'link', attributes: { rel: 'me', href: 'https://a.test/' } },
    ]);
    expect(headElements('<script>alert(1)</script>')).toEqual([]);
  });
});

const pieces = [
  ...[
    '<meta ',
    '<link ',
    '<script type="application/ld+json">',
    '<script ',
    '</script>',
    '<base ',
    '<style>',
    '<!--',
    '-->',
    '<',
    '>',
    '/>',
  ],
  ...[
    'name=',
    'content=',
    'rel=',
    'href=',
    'property=',
    'http-equiv=',
    'onload=',
    '"',
    "'",
    ' ',
    '\n',
    '=',
    '&lt;',
    '&',
    '\u0000',
    'ş',
  ],
  ...[
    'a',
    'me',
    'stylesheet',
    'https://a.test',
    'javascript:x',
    '{"a":"b"}',
    '{',
    '}',
    '[',
    ']',
    '1',
    'refresh',
    '<![CDATA[',
    '<?',
    '</',
  ],
];
const noise = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
const value = fc.string({ maxLength: 12, unit: 'grapheme' }).map((text) => text.replace(/[\p{C}"\u2028\u2029]/gu, ''));
const attribute = (text: string) => text.replaceAll('&', '&amp;');
const line = fc.oneof(
  value.map((content) => `<meta name=x content="${attribute(content)}">`),
  value.map((title) => `<link rel=me href="https://a.test/${encodeURIComponent(title)}">`),
  fc
    .jsonValue({ maxDepth: 4 })
    .map(
      (json) =>
        `<script type=application/ld+json>${JSON.stringify([json]).replace(/[<\p{C}\u2028\u2029]/gu, '')}</script>`,
    ),
);

describe('whatever is written', () => {
  it('comes out as known elements only, in a browser’s reading of the whole page, or not at all', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          noise,
          fc.array(line).map((lines) => lines.join('\n')),
        ),
        (source) => {
          const result = checkHeadHtml(source);
          if ('problems' in result) {
            expect(result.problems.length).toBeGreaterThan(0);
            return;
          }
          const { childNodes } = parse(`<!doctype html><html><head>${result.html}</head><body></body></html>`);
          const root = childNodes[1] && 'childNodes' in childNodes[1] ? childNodes[1] : undefined;
          const [head, body] = root?.childNodes ?? [];
          for (const node of (head && 'childNodes' in head && head.childNodes) || []) {
            if (!('tagName' in node)) expect('value' in node && node.value.trim()).toBe('');
            else {
              expect(['meta', 'link', 'script']).toContain(node.tagName);
              const names = node.attrs.map(({ name }) => name);
              if (node.tagName === 'script')
                expect(node.attrs).toEqual([{ name: 'type', value: 'application/ld+json' }]);
              else expect(names.filter((name) => /^on|http-equiv|style|src/.test(name))).toEqual([]);
            }
          }
          expect(body && 'childNodes' in body && body.childNodes).toEqual([]);
          expect(htmlOf(result.html)).toBe(result.html);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is answered with a bounded text, however hostile', () => {
    const hostile = [
      '<b>'.repeat(16_000),
      '<meta '.repeat(8_000),
      `<meta ${'a=b '.repeat(12_000)}>`,
      `<script type="application/ld+json">${'['.repeat(49_000)}`,
      '<script type="application/ld+json">x</script>'.repeat(1_000),
      '&amp;'.repeat(9_000),
      '<!--'.repeat(12_000),
      '<script>'.repeat(6_000),
    ];
    for (const source of hostile) {
      const result = checkHeadHtml(source);
      expect('problems' in result && result.problems.length).toBeLessThanOrEqual(50);
      expect(JSON.stringify(result).length).toBeLessThan(10_000);
    }
  });
});
