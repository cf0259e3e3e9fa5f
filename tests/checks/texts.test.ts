import { describe, expect, test } from 'vitest';
import { readSources } from './sources';
import { strayTexts } from './texts';

const check = (jsx: string) => strayTexts(new Map([['app/page.tsx', `export default () => ${jsx};`]]));

test('no text for people stands outside the message files', () => {
  expect(strayTexts(readSources(/^(app|components)\/.*\.tsx$/))).toEqual([]);
});

describe('the check of stray texts', () => {
  test.each([
    ['text between tags', '<p>Welcome</p>'],
    ['text in braces', "<p>{'Welcome'}</p>"],
    ['either text of a choice', "<p>{ok ? 'Yes' : null}</p>"],
    ['a fallback', "<p>{name ?? 'Nobody'}</p>"],
    ['text around a value', `<p>{\`Hello \${name}\`}</p>`],
    ['a label that is heard', '<button aria-label="Close" />'],
    ['a placeholder', "<input placeholder={'Your name'} />"],
  ])('finds %s', (_, jsx) => {
    expect(check(jsx)).not.toEqual([]);
  });

  test.each([
    ['a translated text', "<p>{t('welcome')}</p>"],
    ['signs and numbers', '<p>· 12 %</p>'],
    ['names that are the same everywhere', '<p>Konak</p>'],
    ['what is typed as it stands', '<code>npm start</code>'],
    ['attributes for machines', '<input name="email" className="grow" />'],
  ])('lets %s pass', (_, jsx) => {
    expect(check(jsx)).toEqual([]);
  });
});
