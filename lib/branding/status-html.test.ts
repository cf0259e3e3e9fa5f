import { describe, expect, it } from 'vitest';
import { completeTheme } from './color-theme';
import { statusHtml } from './status-html';

const nobody = { name: '', icon: null };

describe('the page of a state', () => {
  it('has the looks of its tenant: colours, logos, support address', () => {
    const theme = completeTheme({ primary: '#aa0000', secondary: '#10b981', accent: '#f59e0b', background: '#fffaf0' });
    const { html } = statusHtml('suspended', 'de', {
      name: 'Acme',
      icon: null,
      theme,
      logoUrl: '/assets/a/1.png',
      logoDarkUrl: '/assets/b/2.png',
      supportEmail: 'hilfe@acme.test',
    });
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('--card:#fffaf0');
    expect(html).toContain('<img src="/assets/a/1.png" alt="Acme">');
    expect(html).toContain('srcset="/assets/b/2.png"');
    expect(html).toContain('href="mailto:hilfe@acme.test"');
  });

  it.each(['tr', 'en', 'de', 'xx'])('of a host that is nobody’s names nobody, in %s', (locale) => {
    const { html } = statusHtml('no-such-site', locale, nobody);
    expect(html).not.toMatch(/konak/i);
    expect(html).not.toContain('class="name"');
    expect(html).not.toContain('<img');
  });

  it('shows a name as it is written, whatever is in it', () => {
    const { html } = statusHtml('suspended', 'en', {
      ...nobody,
      name: '"><script>alert(1)</script>',
      logoUrl: '/x.png',
    });
    expect(html).not.toContain('<script');
    expect(html).not.toContain('alt=""');
  });

  it('leads home from what is not there, and nowhere from what is paused', () => {
    const home = (page: 'not-found' | 'suspended') =>
      statusHtml(page, 'en', { ...nobody, name: 'A' }).html.includes('href="/"');
    expect([home('not-found'), home('suspended')]).toEqual([true, false]);
  });
});
