import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '@/lib/i18n/locales';
import { messages } from '@/messages';

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

const texts = (locale: Locale) => new Map(leaves(messages[locale] as Tree));

/** Names of the values a text takes (`{name}`, `{count, plural, ...}`) and of the tags it wraps things in. */
function slots(text: string) {
  const names = [...text.matchAll(/<([a-zA-Z]\w*)>/g)].map((match) => match[1]);
  let depth = 0; // braces open a value, then one of its branches, then a value again
  for (const [index, sign] of [...text].entries()) {
    if (sign === '{' && depth++ % 2 === 0) names.push(/^\s*(\w+)/.exec(text.slice(index + 1))?.[1]);
    if (sign === '}') depth--;
  }
  return [...new Set(names)].sort();
}

describe.each(locales)('the texts in %s', (locale) => {
  it('are there for every key of every language', () => {
    const all = new Set(locales.flatMap((each) => [...texts(each).keys()]));
    expect([...all].filter((key) => !texts(locale).get(key)?.trim())).toEqual([]);
  });

  it('take the same values as the English ones', () => {
    const english = texts('en');
    const differing = [...texts(locale)].filter(([key, text]) => {
      const other = english.get(key);
      return other !== undefined && slots(text).join() !== slots(other).join();
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('are well-formed', () => {
    const broken: string[] = [];
    const translate = createTranslator({
      locale,
      messages: messages[locale],
      onError: (error) => {
        if (error.code === 'INVALID_MESSAGE') broken.push(error.message);
      },
      getMessageFallback: ({ key }) => key,
    });
    for (const [key] of texts(locale)) translate(key as never);
    expect(broken).toEqual([]);
  });
});
