import { describe, expect, test } from 'vitest';
import { openDoors } from './doors';
import { readSources } from './sources';

const check = (file: string, source: string) => openDoors(new Map([[file, source]]));
const wrapped = "import { route } from '@/lib/doors/route';\n";

test('every route handler and server action is made by a door', () => {
  const sources = readSources(/^(app|components|lib)\/.*\.tsx?$/);
  expect([...sources.keys()].some((file) => file.endsWith('route.ts'))).toBe(true);
  expect(openDoors(sources)).toEqual([]);
});

describe('the check of the doors', () => {
  test('lets a wrapped handler and its segment settings pass', () => {
    expect(
      check(
        'app/api/x/route.ts',
        `${wrapped}export const dynamic = 'force-dynamic';\nexport const GET = route(readX);`,
      ),
    ).toEqual([]);
  });

  test.each([
    ['a handler written by hand', 'export async function GET() { return new Response(); }'],
    ['a handler in a constant', 'export const GET = async () => new Response();'],
    ['a handler of a function that only shares the name', 'const route = (x) => x; export const GET = route(readX);'],
    ['handlers taken apart', 'export const { GET, POST } = handlers;'],
    ['a handler passed on', "export { GET } from './other';"],
  ])('finds %s', (_, source) => {
    expect(check('app/api/x/route.ts', source)).toHaveLength(1);
  });

  test('finds an action that is not wrapped', () => {
    const source =
      "'use server';\nimport { action } from '@/lib/doors/action';\nexport const good = action(x);\nexport async function bad() {}";
    expect(check('app/x/actions.ts', source)).toEqual([expect.stringContaining('app/x/actions.ts:4 bad')]);
  });

  test('finds a server function hidden in a component', () => {
    expect(
      check('app/x/page.tsx', "export default () => <form action={async () => { 'use server'; await f(); }} />"),
    ).toHaveLength(1);
  });
});
