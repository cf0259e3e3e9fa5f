import { describe, expect, it } from 'vitest';
import { Name } from './line';

const codeOf = (text: string) => Name(100).safeParse(text).error?.issues[0]?.message;

describe('a name', () => {
  it('may be any name people and institutions have', () => {
    for (const name of ['Şükrü Öztürk', "Anne-Marie d'Arc", 'Booking.com', 'Müller & Söhne GmbH (Wien)', '李小龍'])
      expect(codeOf(name)).toBeUndefined();
  });

  it('holds no line break, no address sign and no link', () => {
    expect(codeOf('a\r\nBcc: x')).toBe('characters_hidden');
    expect(codeOf('Ada <ada@x.test>')).toBe('characters_angle');
    for (const name of ['see https://evil.test', 'WWW.evil.test', 'x http://a'])
      expect(codeOf(name)).toBe('name_with_link');
  });
});
