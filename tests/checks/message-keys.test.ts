import { describe, expect, test } from 'vitest';
import { messages } from '@/messages';
import { type Tree, unknownErrorCodes, unknownKeys } from './message-keys';
import { readSources } from './sources';

const english = messages.en as Tree;
const few: Tree = {
  sites: { list: { title: 'Sites', empty: 'None' } },
  errors: { codes: { gone: 'Gone' }, fields: { too_long: 'Too long' } },
};
const keys = (source: string) => unknownKeys(new Map([['app/x.tsx', source]]), few);
const codes = (source: string) => unknownErrorCodes(new Map([['lib/x.ts', source]]), few);

test('every message the pages ask for exists', () => {
  expect(unknownKeys(readSources(/^(app|components|lib)\/.*(?<!\.test)\.tsx?$/), english)).toEqual([]);
});

test('every error the code may end with has its message', () => {
  expect(unknownErrorCodes(readSources(/^lib\/.*(?<!\.test)\.ts$/), english)).toEqual([]);
});

describe('the check of message keys', () => {
  test('knows a key by the namespace of its translator', () => {
    expect(
      keys("function P() { const t = useTranslations('sites.list'); return t('title') + t.rich('empty'); }"),
    ).toEqual([]);
    expect(
      keys("async function P() { const t = await getTranslations({ locale, namespace: 'sites' }); t('list.title'); }"),
    ).toEqual([]);
  });

  test('finds a key that is not there', () => {
    expect(keys("function P() { const t = useTranslations('sites.list'); t('titel'); }")).toEqual([
      'app/x.tsx:1 sites.list.titel',
    ]);
  });

  test('finds a key that names a branch, not a text', () => {
    expect(keys("const t = useTranslations('sites'); t('list');")).toHaveLength(1);
  });

  test('finds a branch that is not there before a key put together', () => {
    expect(keys(`const t = useTranslations('sites'); t(\`lists.\${name}\`);`)).toEqual(['app/x.tsx:1 sites.lists.*']);
    expect(keys(`const t = useTranslations('sites'); t(\`list.\${name}\`);`)).toEqual([]);
  });

  test('finds error codes without a message', () => {
    expect(codes("throw conflict('gone')")).toEqual([]);
    expect(codes("throw conflict('vanished')")).toEqual(['lib/x.ts:1 errors.codes.vanished']);
    expect(codes("throw invalid({ name: 'too_long', mail: 'too_short' })")).toEqual([
      'lib/x.ts:1 errors.fields.too_short',
    ]);
  });
});
