import fc from 'fast-check';
import { parse } from 'postcss';
import parser from 'postcss-selector-parser';
import { describe, expect, it } from 'vitest';
import { acceptedCss } from './custom-code/payloads/accepted-css';
import { refusedCss } from './custom-code/payloads/refused-css';
import { compileCustomCss } from './custom-css';

const begin = '@layer properties,theme,base,components,utilities,tenant;@layer tenant{';
const rulesOf = (source: string) => {
  const result = compileCustomCss(source);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  expect(result.css.startsWith(begin)).toBe(true);
  return result.css.slice(begin.length, -1);
};
const problemsOf = (source: string) => {
  const result = compileCustomCss(source);
  return 'problems' in result ? result.problems : [];
};

describe('a style sheet that is refused', () => {
  it.each(refusedCss)('%s (%s), with its line and column', (css, code) => {
    const problems = problemsOf(`a { color: red }\n\n${css}`);
    expect(problems.map((problem) => problem.code)).toContain(code);
    for (const { line, column } of problems) {
      expect(line).toBe(3);
      expect(column).toBeGreaterThan(0);
      expect(column).toBeLessThanOrEqual(css.length + 1);
    }
  });

  it('tells every mistake at its place, in reading order', () => {
    expect(
      problemsOf('a {\n  color: red;\n  display: none;\n  background: red url(//x)\n}\n  html a { color: blue }'),
    ).toEqual([
      { line: 3, column: 3, code: 'property_marketing_only', parameters: { name: 'display' } },
      { line: 4, column: 19, code: 'url_not_allowed', parameters: { value: 'url(//x)' } },
      { line: 6, column: 3, code: 'selector_root', parameters: { name: 'html' } },
    ]);
  });

  it('is longer than 500 lines or 50 kB, or has more selectors than anybody writes', () => {
    expect(problemsOf(`${'\n'.repeat(499)}a{color:red}`)).toEqual([]);
    expect(problemsOf('a{color:red}\n'.repeat(501))).toMatchObject([{ line: 501, code: 'too_many_lines' }]);
    expect(problemsOf(`/*${'x'.repeat(50_000)}*/`)).toMatchObject([{ code: 'too_large' }]);
    expect(problemsOf(`/*${'ü'.repeat(26_000)}*/`)).toMatchObject([{ code: 'too_large' }]);
    expect(problemsOf(`${'a,'.repeat(1000)}a{color:red}`)).toMatchObject([{ code: 'too_many_selectors' }]);
  });
});

describe('a style sheet that is taken', () => {
  it('stands in a layer of its own, each selector inside the tenant’s pages', () => {
    expect(rulesOf('/* note */ h1 , .dark .x > a:hover { color : RED ; } .tenant-site p { color: #ABC }')).toBe(
      '.tenant-site h1,.dark .tenant-site .x>a:hover{color:RED}.tenant-site p{color:#ABC}',
    );
  });

  it('may lay out anew what stands in the content of the marketing pages', () => {
    expect(
      rulesOf(
        '.marketing h1 { display: none; width: calc(100% - 2rem); grid-template-columns: repeat(2, minmax(0, 1fr)) }',
      ),
    ).toBe(
      '.tenant-site .marketing h1{display:none;width:calc(100% - 2rem);grid-template-columns:repeat(2,minmax(0,1fr))}',
    );
  });

  it('keeps its keyframes apart from the product’s', () => {
    expect(rulesOf('@keyframes spin { 50% { opacity: .5 } } .marketing b { animation: spin 2s ease infinite }')).toBe(
      '@keyframes tenant-spin{50%{opacity:.5}}.tenant-site .marketing b{animation:tenant-spin 2s ease infinite}',
    );
  });

  it('may show pictures that were uploaded or are written into it', () => {
    const png = 'data:image/png;base64,iVBORw0KGgo=';
    expect(
      rulesOf(`a { background: url('/assets/0197-ab/0123456789abcdef.webp') } b { background: url(${png}) }`),
    ).toBe(
      `.tenant-site a{background:url("/assets/0197-ab/0123456789abcdef.webp")}.tenant-site b{background:url("${png}")}`,
    );
  });

  it('is nothing when nothing is in it', () => {
    expect(compileCustomCss(' /* only words */\r\n')).toEqual({ css: '' });
  });

  it.each(acceptedCss)('%s', (css) => {
    expect(problemsOf(css)).toEqual([]);
  });
});

/** Pieces that are valid, forbidden or broken, in any order. */
const pieces = [
  ...[
    'a',
    '.b',
    '#c',
    '*',
    'html',
    ':root',
    ':hover',
    '::before',
    ':not(',
    ')',
    ' ',
    '>',
    '+',
    ',',
    '{',
    '}',
    ';',
    ':',
    '"',
    "'",
  ],
  ...[
    'color',
    'display',
    'background',
    'content',
    '--site-x',
    '--primary',
    'red',
    'none',
    '#fff',
    '12px',
    '50%',
    '!important',
  ],
  ...[
    'url(',
    'url(//evil.test/x)',
    'url(/assets/a/b.png)',
    'var(--primary)',
    'var(--site-x)',
    'calc(1px + 2px)',
    'rgb(1 2 3)',
  ],
  ...[
    '@media (width > 1px)',
    '@import',
    '@keyframes x',
    'from',
    '@layer y',
    '/*',
    '*/',
    '\\',
    '</style',
    '<!--',
    '\n',
    'é',
    '[x]',
    '[x=y]',
  ],
  ...['.marketing ', '.dark ', '.tenant-site ', 'animation', 'x', '1s', '(', '[', '&', '|', '\u0000', '😀'],
];
const noise = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));
const selector = fc.constantFrom(
  'a',
  '.b > c',
  '*',
  '.dark .d',
  '.marketing li:nth-child(2n+1)',
  'e:is(f, .g)::after',
  '.tenant-site h',
);
const declaration = fc.constantFrom(
  'color: red',
  'background: url(/assets/a/b.png) #fff',
  'border: 1px solid var(--border)',
  '--site-x: #123',
  'font-family: "A b", c',
);
const rule = fc.tuple(
  fc.array(selector, { minLength: 1, maxLength: 4 }),
  fc.array(declaration, { minLength: 1, maxLength: 4 }),
);
const written = rule.map(([selectors, declarations]) => `${selectors.join(', ')} { ${declarations.join('; ')} }`);
const sheet = fc.array(
  fc.oneof(
    written,
    written.map((text) => `@media (width > 10px) { ${text} }`),
  ),
  { minLength: 1, maxLength: 8 },
);

/** What must hold of any output, read again by the parser. */
function expectHarmless(css: string) {
  expect(css).not.toMatch(/<\/|<!|\\|!important|@import|javascript:|expression/i);
  for (const [, address] of css.matchAll(/(?:url|src|image-set|element)\(\s*"?([^)"]*)/gi)) {
    expect(address).toMatch(/^(?:\/assets\/[\w-]+\/[0-9a-f]+\.\w+|data:image\/)/);
  }
  parse(css).walkRules((found) => {
    const parent = found.parent;
    if (parent?.type === 'atrule' && 'name' in parent && parent.name === 'keyframes') return;
    for (const each of parser().astSync(found.selector).nodes) {
      expect(String(each)).toMatch(/^(?:\.dark )?\.tenant-site[ >+~]/);
    }
  });
}

describe('whatever is written', () => {
  it('comes out harmless or not at all, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          noise,
          fc.string({ maxLength: 80 }),
          sheet.map((rules) => rules.join('\n')),
        ),
        (source) => {
          const result = compileCustomCss(source);
          if ('css' in result) expectHarmless(result.css);
          else expect(result.problems.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('comes out the same when what came out is put in again', () => {
    fc.assert(
      fc.property(sheet, (rules) => {
        const once = rulesOf(rules.join('\n'));
        expect(rulesOf(once)).toBe(once);
      }),
    );
  });

  it('is answered with a bounded text, however hostile', () => {
    const hostile = [
      'a{color:x}'.repeat(5000),
      'a{}'.repeat(16_000),
      `a{color:${'rgb('.repeat(10_000)}}`,
      `a{color:${'red '.repeat(10_000)}}`,
      `a{color:${'zz '.repeat(16_000)}}`,
      `a{z:z}`.repeat(8_000),
      `${'a>'.repeat(20_000)}b{color:red}`,
      `${':is(a,'.repeat(8_000)}`,
      `a{${'color:red;'.repeat(4_900)}}`,
      '@media(a){'.repeat(4_900),
      '/*'.repeat(20_000),
      `${'a,'.repeat(999)}b{color:red}`,
      '{'.repeat(49_000),
      `a{b:${'('.repeat(40)}${')'.repeat(40)}}`,
    ];
    for (const source of hostile) {
      const result = compileCustomCss(source);
      const size = JSON.stringify(result).length;
      expect(size).toBeLessThan(source.length + 25_000);
      if ('problems' in result) expect(result.problems.length).toBeLessThanOrEqual(50);
    }
  });
});
