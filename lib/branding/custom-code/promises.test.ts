import { readFileSync } from 'node:fs';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { messages } from '@/messages';
import { hooks, layers } from './css/hooks';

const parameters = { name: 'base', value: 'x', reason: 'y', text: '</script', maximum: 1500 };

describe('what is said about a line of code', () => {
  it.each(['tr', 'en', 'de'] as const)('can be written in %s, with every sign in it', (locale) => {
    const t = createTranslator({
      locale,
      messages: messages[locale],
      onError: (error) => {
        throw error;
      },
    }) as unknown as (key: string, values: object) => string;
    const texts = Object.keys(messages[locale].customCode).map((code) => t(`customCode.${code}`, parameters));
    for (const text of texts) expect(text).not.toMatch(/[{}]|'</);
    expect(t('customCode.head_element', parameters)).toMatch(/<base>.*<meta>.*<link>/);
  });
});

describe('what a tenant’s style sheet may rely on', () => {
  it('are class names that stand in the pages', () => {
    const files = ['public-shell', 'public-footer', 'auth-card', 'panel-shell'].map(
      (name) => `components/shell/${name}.tsx`,
    );
    const pages = [...files, 'app/t/[tenant]/[locale]/layout.tsx'].map((file) => readFileSync(file, 'utf8')).join('\n');
    for (const name of Object.values(hooks)) expect(pages).toMatch(new RegExp(`className="${name} `));
  });

  it('are layers that come after all of Tailwind’s, whichever the page reads first', () => {
    const [, order = ''] = /@layer ([^;{]+);/.exec(readFileSync('node_modules/tailwindcss/index.css', 'utf8')) ?? [];
    expect(layers).toEqual(['properties', ...order.split(/,\s*/), 'tenant']);
  });
});
