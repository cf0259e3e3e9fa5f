import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knowInlineScripts, nonceOf, policyWith, withoutScripts } from './inline-scripts.mjs';

const nonce = 'q83vASNFZ4mrze8BI0Vniw==';
const known = (words: string) => `'sha256-${createHash('sha256').update(words).digest('base64')}'`;
const page = (...parts: string[]) => `<!DOCTYPE html><html><head></head><body>${parts.join('')}</body></html>`;
const ours = (words: string) => `<script nonce="${nonce}">${words}</script>`;

describe('the scripts of a page that is kept', () => {
  it('are known by their words where they bore the nonce, and the nonce is gone', () => {
    const { html, hashes } = knowInlineScripts(
      page(ours('a()'), `<script src="/x.js" async="" nonce="${nonce}"></script>`, ours(`push("nonce:${nonce}")`)),
      nonce,
    );
    expect(hashes).toEqual([known('a()'), known('push("nonce:")')]);
    expect(html).toBe(
      page('<script>a()</script>', '<script src="/x.js" async=""></script>', '<script>push("nonce:")</script>'),
    );
  });

  it.each([
    ['no nonce', '<script>evil()</script>'],
    ['another nonce', '<script nonce="q83vASNFZ4mrze8BI0Vnix==">evil()</script>'],
    ['a nonce in a second place', `<script nonce="x" nonce="${nonce}">evil()</script>`],
    ['the nonce of a tag it has swallowed', `<script data-x="<script nonce=" nonce="${nonce}">evil()</script>`],
    ['the nonce in its words only', `<script>evil('nonce="${nonce}"')</script>`],
    ['the nonce on what is around it', `<div nonce="${nonce}"><script>evil()</script></div>`],
    ['a template around it', `<template><script nonce="${nonce}">evil()</script></template>`],
    ['a source', `<script src="https://evil.test/x.js" nonce="${nonce}">evil()</script>`],
    ['a comment around it', `<!-- <script nonce="${nonce}">evil()</script> -->`],
    ['a text field around it', `<textarea><script nonce="${nonce}">evil()</script></textarea>`],
  ])('stay blocked with %s', (_what, script) => {
    expect(knowInlineScripts(page(script, ours('a()')), nonce).hashes).toEqual([known('a()')]);
  });

  it('are never those that a stranger put between ours, whatever is written there without knowing the nonce', () => {
    const piece = fc.constantFrom(
      ...[
        '<script>',
        '</script>',
        '<script ',
        'nonce=',
        '"',
        "'",
        '>',
        '<!--',
        '-->',
        '<style>',
        '<template>',
        'evil()',
      ],
      ...['<textarea>', '</textarea>', '<svg>', '<title>', 'nonce="x"', '<noscript>', '</noscript>', ' ', 'src=x'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const written = `${pieces.join('')}`;
        const { hashes } = knowInlineScripts(page(ours('a()'), '<p>', written, '</p>', ours('b()')), nonce);
        for (const hash of hashes) expect([known('a()'), known('b()')]).toContain(hash);
      }),
      { numRuns: 2000 },
    );
  });

  it('cannot be known without a real nonce', () => {
    for (const none of ['', 'x', '"><script>']) expect(() => knowInlineScripts(page(), none)).toThrow();
  });
});

describe('a page that is kept without the framework’s scripts', () => {
  const hint = '<link rel="preload" as="script" href="/a.js" nonce="x">';
  const src = `<script src="/a.js" async="" nonce="${nonce}"></script>`;

  it('has lost those that bore the nonce and the hints to fetch them, and nothing else', () => {
    const theme = '<script>theme()</script>';
    const style = `<link rel="stylesheet" href="/a.css" nonce="${nonce}"><style>a{}</style>`;
    expect(withoutScripts(page(hint, theme, src, style, '<p>ğ</p>', ours(`push("${nonce}")`)), nonce)).toBe(
      page(theme, '<link rel="stylesheet" href="/a.css"><style>a{}</style>', '<p>ğ</p>'),
    );
  });

  it('is none when a part of it waits for a script', () => {
    expect(withoutScripts(page('<template id="B:0"></template>', src), nonce)).toBeUndefined();
    expect(withoutScripts(page('<div hidden id="S:0">later</div>', src), nonce)).toBeUndefined();
  });

  it('allows no script but those known by their words', () => {
    const said = `script-src 'self' 'nonce-${nonce}' 'sha256-a' 'sha256-b' 'strict-dynamic' https://x.test; img-src *`;
    expect(policyWith(said, nonce, [], true)).toBe("script-src 'sha256-a' 'sha256-b'; img-src *");
  });
});

describe('the policy of a page that is kept', () => {
  const said = `default-src 'self'; script-src 'self' 'nonce-${nonce}' 'sha256-theme' 'strict-dynamic' https://a.test; img-src *`;

  it('names hashes instead of the nonce, and nothing that a nonce alone makes safe', () => {
    expect(nonceOf(said)).toBe(nonce);
    expect(policyWith(said, nonce, ["'sha256-x'", "'sha256-theme'"])).toBe(
      "default-src 'self'; script-src 'self' 'sha256-theme' https://a.test 'sha256-x'; img-src *",
    );
  });

  it('is refused when any inline script might run', () => {
    expect(() => policyWith("script-src 'self' 'unsafe-inline'", nonce, [])).toThrow();
  });

  it('has a nonce only where scripts are spoken of', () => {
    expect(nonceOf(`default-src 'self'; style-src 'nonce-${nonce}'`)).toBeUndefined();
  });
});
