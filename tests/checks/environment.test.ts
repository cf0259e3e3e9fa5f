import { expect, test } from 'vitest';
import { explainedVariables, readVariables } from './environment';
import { readSources } from './sources';

const example = explainedVariables(readSources(/^\.env\.example$/).get('.env.example') ?? '');
const read = readVariables(
  readSources(/^(app|components|lib|db|scripts)\/.*(?<!\.test)\.(ts|tsx|mjs)$|^[^/]+\.(ts|mjs)$/),
);

test('every variable the code reads is explained in .env.example', () => {
  expect([...read].filter(([name]) => !example.has(name)).map(([name, file]) => `${name} (${file})`)).toEqual([]);
});

test('every variable .env.example explains is read by the code', () => {
  expect([...example].filter((name) => !read.has(name))).toEqual([]);
});

test('the check of variables sees them where they are read and where they are declared', () => {
  const sources = new Map([
    ['x.ts', 'const a = process.env.KONAK_A;\nconst E = z.object({\n  KONAK_B: z.string(),\n  CI_URL: z.url(),\n});'],
  ]);
  expect([...readVariables(sources).keys()]).toEqual(['KONAK_A', 'KONAK_B', 'CI_URL']);
  expect([...explainedVariables('# KONAK_A=\nKONAK_B=1\n# words')]).toEqual(['KONAK_A', 'KONAK_B']);
});
