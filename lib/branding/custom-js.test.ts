import { describe, expect, it } from 'vitest';
import { checkCustomJs } from './custom-js';

const problemOf = (source: string) => {
  const result = checkCustomJs(source);
  return 'problems' in result ? result.problems[0] : undefined;
};

describe('a script of a tenant’s own', () => {
  it('is taken as it is, with the line ends browsers read', () => {
    expect(checkCustomJs('const a = `x`;\r\nwindow.b = async () => a?.c ?? /</;\r\n')).toEqual({
      js: 'const a = `x`;\nwindow.b = async () => a?.c ?? /</;',
    });
  });

  it.each([
    ['a(\n  b;', 2, 4],
    ['let x;\nlet x;', 2, 5],
    ['import x from "y"', 1, 1],
    ['x\n\nreturn 1', 3, 1],
    ['"never closed', 1, 1],
    ['await 1', 1, 7],
    ['with', 1, 5],
  ])('%j that is none is refused at its line %i and column %i', (source, line, column) => {
    expect(problemOf(source)).toMatchObject({ line, column, code: 'js_syntax' });
  });

  it.each([
    ['\n"</script>"', 2, 2],
    ['x = "</ScRiPt "', 1, 6],
    ['/* </script */', 1, 4],
    ['<script>alert(1)</script>', 1, 1],
    ['a = "<!-- x"', 1, 6],
    ['a <!--b', 1, 3],
  ])('%j that would end its element is refused at line %i and column %i', (source, line, column) => {
    expect(problemOf(source)).toMatchObject({ line, column, code: 'js_script_tag' });
  });

  it('holds no sign that cannot be seen', () => {
    for (const sign of ['\u0000', '\u202e', '\u2066', '\ufeff', '\ud800', '\u2028'])
      expect(problemOf(`a = "${sign}"`), JSON.stringify(sign)).toMatchObject({ column: 6, code: 'hidden_character' });
  });

  it('is at most 500 lines and 50 kB', () => {
    expect(problemOf('a;\n'.repeat(500))).toBeUndefined();
    expect(problemOf('a;\n'.repeat(501))).toMatchObject({ line: 501, code: 'too_many_lines' });
    expect(problemOf(`"${'ü'.repeat(25_000)}"`)).toMatchObject({ code: 'too_large' });
  });

  it('is refused, and nothing worse, when it is nested beyond reason', () => {
    for (const source of [
      '('.repeat(49_000),
      '-'.repeat(49_000),
      `${'!'.repeat(40_000)}1`,
      'a=>'.repeat(16_000),
      'if(a)'.repeat(9_000),
    ])
      expect(['too_deep', 'js_syntax']).toContain(problemOf(source)?.code);
  });
});
