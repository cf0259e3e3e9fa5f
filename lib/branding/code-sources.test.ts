import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { codeSources, hasForeignCode } from './code-sources';
import { analyticsScripts, FacebookPixelId, GoogleAnalyticsId, HotjarId } from './custom-code/analytics';

const none = { js: null, headHtml: null, googleAnalyticsId: null, facebookPixelId: null, hotjarId: null };
const all = { ...none, googleAnalyticsId: 'G-AB12CD34EF', facebookPixelId: '1234567890123456', hotjarId: '1234567' };

describe('an id of a vendor', () => {
  it.each([
    [
      GoogleAnalyticsId,
      ['G-AB12CD34EF', ' g-ab12cd34ef '],
      ['UA-1234-1', 'GTM-ABC', 'G-', "G-1234');alert(1)//", 'G-12 34', 'G-1234\n'],
    ],
    [FacebookPixelId, ['1234567890123456'], ['12', '123456x', "1');x('", '１２３４５６', '-123456']],
    [HotjarId, ['1234567'], ['1', '1e7', '0x1234', '1234567;alert(1)']],
  ])('is nothing but its own signs', (Id, right, wrong) => {
    for (const id of right) expect(Id.safeParse(id).success, id).toBe(true);
    for (const id of wrong.filter((each) => each.trim() === each)) expect(Id.safeParse(id).success, id).toBe(false);
  });
});

describe('analytics', () => {
  it('is one script a vendor, valid and with the id in it', () => {
    const scripts = analyticsScripts(all);
    expect(scripts).toHaveLength(3);
    for (const [index, id] of [all.googleAnalyticsId, all.facebookPixelId, all.hotjarId].entries()) {
      expect(scripts[index]).toContain(id);
      expect(() => parse(scripts[index] ?? '', { ecmaVersion: 2020 })).not.toThrow();
      expect(scripts[index]).not.toMatch(/<\/|<!--/);
    }
  });

  it('is nothing without an id, or with one that is none', () => {
    expect(analyticsScripts(none)).toEqual([]);
    expect(analyticsScripts({ ...none, googleAnalyticsId: "G-1');alert(1)//", hotjarId: 'x' })).toEqual([]);
  });
});

describe('the hosts a policy lets in', () => {
  it('are none for a script of the tenant’s own, for lines of the head, and for ids that are none', () => {
    const empty = { script: [], connect: [], img: [], frame: [], style: [], font: [] };
    expect(codeSources({ code: none })).toEqual(empty);
    expect(codeSources({ code: { ...none, js: 'fetch("https://evil.test")', headHtml: '<link>' } })).toEqual(empty);
    expect(codeSources({ code: { ...none, hotjarId: '* ' } })).toEqual(empty);
  });

  it('are those of the vendors that are set, encrypted, and never a whole scheme or keyword', () => {
    const google = codeSources({ code: { ...none, googleAnalyticsId: all.googleAnalyticsId } });
    expect(google.script).toEqual(['https://*.googletagmanager.com']);
    expect([...google.connect, ...google.img].some((host) => /facebook|hotjar/.test(host))).toBe(false);
    for (const host of Object.values(codeSources({ code: all })).flat())
      expect(host).toMatch(/^(?:https|wss):\/\/(?:\*\.)?(?:[a-z-]+\.)+(?:com|net|io)$/);
  });

  it('let every address in that the snippets load from', () => {
    const { script } = codeSources({ code: all });
    for (const text of analyticsScripts(all)) {
      const [, host = ''] = /https:\/\/([\w.-]+)/.exec(text) ?? [];
      expect(
        script.some((each) => host.endsWith(each.replace(/^https:\/\/(\*\.)?/, ''))),
        host,
      ).toBe(true);
    }
  });

  it('know whether there is anything to run at all', () => {
    expect(hasForeignCode({ code: none })).toBe(false);
    expect(hasForeignCode({ code: { ...none, js: '' } })).toBe(false);
    expect(hasForeignCode({ code: { ...none, hotjarId: '1234567' } })).toBe(true);
  });
});
