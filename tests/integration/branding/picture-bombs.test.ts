import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { bytesOf, handmadePng, joined, packedText, solidPicture, svg } from '../../support/pictures';
import { make, middle, refusal } from './pictures-support';

describe('a picture that is a bomb', () => {
  it('is refused by the size it says it has, before it is unpacked: 20,000 by 20,000', async () => {
    const bomb = handmadePng(20_000, 20_000, new Uint8Array(20_000 * 2_501));
    expect(bomb.length).toBeLessThan(100_000);
    const started = performance.now();
    expect(await refusal(bomb)).toBe('picture_too_many_pixels');
    expect(performance.now() - started).toBeLessThan(2_500);
  });

  it('is refused as a vector, a WebP and a GIF of such a size too', async () => {
    expect(await refusal(svg('', 'width="20000" height="20000"'))).toBe('picture_too_many_pixels');
    const gif = bytesOf('GIF89a');
    const screen = Uint8Array.of(
      0x20,
      0x4e,
      0x20,
      0x4e,
      0,
      0,
      0,
      0x2c,
      0,
      0,
      0,
      0,
      0x20,
      0x4e,
      0x20,
      0x4e,
      0,
      2,
      1,
      0,
      0,
      0x3b,
    );
    expect(['picture_too_many_pixels', 'picture_unreadable']).toContain(await refusal(joined(gif, screen)));
  });

  it('unpacks no more than its size needs, however much is packed into it', async () => {
    const started = performance.now();
    const bomb = handmadePng(8, 8, new Uint8Array(200_000_000));
    expect(bomb.length).toBeLessThan(300_000);
    expect(['picture_unreadable', undefined]).toContain(await refusal(bomb));
    const packed = handmadePng(8, 8, new Uint8Array(16), [packedText(200_000_000)]);
    expect(['picture_unreadable', undefined]).toContain(await refusal(packed));
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('ends when its time is over: a vector that never gets drawn', async () => {
    const filters = Array.from(
      { length: 400 },
      (_, at) => `<feTurbulence baseFrequency="0.${at + 1}" numOctaves="200"/><feGaussianBlur stdDeviation="90"/>`,
    ).join('');
    const bomb = svg(
      `<filter id="f">${filters}</filter><rect width="200" height="60" filter="url(#f)"/>`,
      'width="200" height="60"',
    );
    const started = performance.now();
    expect(['picture_too_complex', 'picture_unreadable']).toContain(await refusal(bomb));
    expect(performance.now() - started).toBeLessThan(16_000);
  });

  it('takes no more memory than its place, however large the bitmap is that a vector encloses', async () => {
    const bitmap = Buffer.from(handmadePng(20_000, 20_000, new Uint8Array(20_000 * 2_501))).toString('base64');
    const bomb = svg(`<image width="200" height="100" xlink:href="data:image/png;base64,${bitmap}"/>`);
    expect(bomb.length).toBeLessThan(100_000);
    const started = performance.now();
    expect(await refusal(bomb)).toBe('picture_unreadable'); // ended by the system; until its time is over it grew by gigabytes
    expect(performance.now() - started).toBeLessThan(9_000);
  });

  it('may enclose a bitmap of an ordinary size', async () => {
    const bitmap = Buffer.from(await solidPicture('png', { color: '#00aa00' })).toString('base64');
    const made = await make(svg(`<image width="200" height="100" xlink:href="data:image/png;base64,${bitmap}"/>`));
    expect(await middle(made)).toMatch(/^0[0-9a-f]a[0-9a-f]0/);
  });

  it('still has the memory for the largest picture that is allowed', async () => {
    const blank = sharp({ create: { width: 7_000, height: 5_700, channels: 3, background: '#3b82f6' } });
    const made = await make(new Uint8Array(await blank.avif({ effort: 0 }).toBuffer())); // of all, AVIF needs most
    expect(made.height).toBe(240);
  });

  it('grows no further by use of itself', async () => {
    const levels = Array.from({ length: 30 }, (_, at) => {
      const uses = Array.from({ length: 10 }, () => `<use xlink:href="#l${at}"/>`).join('');
      return `<g id="l${at + 1}">${uses}</g>`;
    }).join('');
    const bomb = svg(`<defs><rect id="l0" width="1" height="1"/>${levels}</defs><use xlink:href="#l30"/>`);
    const started = performance.now();
    await refusal(bomb);
    expect(performance.now() - started).toBeLessThan(16_000);
  });
});
