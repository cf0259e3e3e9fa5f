import { describe, expect, it } from 'vitest';
import { csv } from './csv';

describe('a CSV file', () => {
  it('quotes what holds commas, quotes or line breaks', () => {
    expect(csv(['a', 'b'], [['x, "y"', 'one\ntwo']])).toBe('\uFEFFa,b\r\n"x, ""y""","one\ntwo"\r\n');
  });

  it('never begins a cell as a formula', () => {
    expect(csv(['a'], [['=HYPERLINK("http://evil.test")']])).toContain('"\'=HYPERLINK');
    expect(csv(['a'], [['+1']])).toContain("'+1");
  });

  it('writes instants in ISO 8601, objects as JSON and nothing as an empty cell', () => {
    const at = new Date('2026-11-21T08:00:00Z');
    expect(csv(['a', 'b', 'c'], [[at, { k: 1 }, null]])).toBe(
      '\uFEFFa,b,c\r\n2026-11-21T08:00:00.000Z,"{""k"":1}",\r\n',
    );
  });
});
