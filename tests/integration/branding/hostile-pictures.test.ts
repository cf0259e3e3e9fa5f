import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { kindRules } from '@/lib/branding/assets/kinds';
import { KonakError } from '@/lib/kernel/errors';
import { makePicture, type Picture } from '@/lib/outside/pictures';
import { bytesOf, handmadePng, joined, packedText, solidPicture, svg } from '../../support/pictures';

const logo = kindRules.logo.shape;
const make = (bytes: Uint8Array, shape = logo) => makePicture('file', bytes, shape);

/** The code a picture was refused with. */
async function refusal(bytes: Uint8Array): Promise<string | undefined> {
  try {
    await make(bytes);
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof KonakError) || thrown.kind !== 'invalid') throw thrown;
    return thrown.fields.file?.code;
  }
}

/** The colour in the middle, `rrggbb`. */
async function middle({ bytes, width, height }: Picture): Promise<string> {
  const point = { left: Math.floor(width / 2), top: Math.floor(height / 2), width: 1, height: 1 };
  const raw = await sharp(bytes).flatten({ background: '#ffffff' }).extract(point).raw().toBuffer();
  return raw.subarray(0, 3).toString('hex');
}

const saysNothing = ({ bytes }: Picture, ...words: string[]) => {
  const text = Buffer.from(bytes).toString('latin1');
  for (const word of words) expect(text).not.toContain(word);
};

describe('a picture that is one', () => {
  it.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)('is taken as %s, whatever it is called', async (format) => {
    const made = await make(await solidPicture(format));
    expect(made).toMatchObject({ contentType: 'image/webp', width: 400, height: 200 });
    expect((await sharp(made.bytes).metadata()).format).toBe('webp');
  });

  it('is made no larger than its place and keeps its proportions', async () => {
    const made = await make(await solidPicture('png', { width: 3000, height: 1000 }));
    expect([made.width, made.height]).toEqual([720, 240]);
  });

  it('stands upright and has lost where and by what it was taken', async () => {
    const photo = await sharp({ create: { width: 300, height: 100, channels: 3, background: '#808080' } })
      .withExif({ IFD0: { Make: 'SecretCamera', Orientation: '6' }, IFD3: { GPSLatitude: '41/1 0/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect(photo.toString('latin1')).toContain('SecretCamera');
    const turned = await sharp(photo).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const made = await make(new Uint8Array(turned));
    expect(made.height).toBeGreaterThan(made.width);
    const { exif, icc, xmp, orientation } = await sharp(made.bytes).metadata();
    expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    saysNothing(made, 'SecretCamera', 'Exif');
  });

  it('becomes a square for an icon, with clear margins', async () => {
    const made = await make(await solidPicture('png', { width: 300, height: 100 }), kindRules.favicon.shape);
    expect(made).toMatchObject({ contentType: 'image/png', width: 300, height: 300 });
    expect((await sharp(made.bytes).stats()).channels[3]?.min).toBe(0);
  });

  it('shows its first frame when it moves', async () => {
    const frames = await Promise.all(
      ['#ff0000', '#0000ff'].map((background) =>
        sharp({ create: { width: 50, height: 50, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const made = await make(new Uint8Array(moving));
    expect(made).toMatchObject({ width: 50, height: 50 });
    expect(await middle(made)).toMatch(/^f[0-9a-f]0[0-9a-f]0/);
  });

  it('is drawn at the size it is wanted in when it is a vector', async () => {
    const made = await make(svg('<rect width="20" height="6" fill="#00aa00"/>', 'width="20" height="6"'));
    expect([made.width, made.height]).toEqual([800, 240]);
    expect(await middle(made)).toMatch(/^0[0-9a-f]a[0-9a-f]0/);
  });
});

describe('a file that is no picture of ours', () => {
  it.each([
    ['HTML', bytesOf('<!doctype html><script>alert(1)</script>')],
    ['HTML that mentions an SVG', bytesOf('<html><svg xmlns="http://www.w3.org/2000/svg"></svg></html>')],
    ['a PDF', bytesOf('%PDF-1.7\n')],
    ['a TIFF', Uint8Array.of(0x49, 0x49, 0x2a, 0x00, 8, 0, 0, 0)],
    ['a compressed SVG', Uint8Array.of(0x1f, 0x8b, 8, 0)],
    ['an ImageMagick script', bytesOf('push graphic-context\nfill "url(https://example.test/)"')],
    ['text', bytesOf('hello')],
    ['an SVG with entities', bytesOf('<!DOCTYPE svg [<!ENTITY a "x">]><svg xmlns="http://www.w3.org/2000/svg"/>')],
    [
      'an SVG with an outside document type',
      bytesOf('<!DOCTYPE svg SYSTEM "file:///etc/passwd"><svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
  ])('is refused: %s', async (_, bytes) => {
    expect(await refusal(bytes)).toBe('picture_type');
  });

  it.each([
    [
      'a PNG cut short',
      async () =>
        (
          await sharp({
            create: {
              width: 900,
              height: 900,
              channels: 3,
              background: 'red',
              noise: { type: 'gaussian', mean: 128, sigma: 30 },
            },
          })
            .png()
            .toBuffer()
        ).subarray(0, 20_000),
    ],
    ['the beginning of a JPEG', async () => (await solidPicture('jpeg')).subarray(0, 200)],
    ['a GIF that is JavaScript', async () => bytesOf('GIF89a/*\x01\x00*/=1;alert(document.domain)//')],
    ['the name of a PNG and nothing else', async () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
    ['a broken SVG', async () => bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><rect')],
  ])('is refused as damaged: %s', async (_, bytes) => {
    expect(await refusal(new Uint8Array(await bytes()))).toBe('picture_unreadable');
  });

  it('is refused when it is empty or larger than 10 MB', async () => {
    expect(await refusal(new Uint8Array())).toBe('picture_missing');
    const large = joined(await solidPicture('png'), new Uint8Array(11 * 1024 * 1024));
    expect(await refusal(large)).toBe('picture_too_large');
  });
});

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

describe('a picture that brings something along', () => {
  it.each([
    ['a script', '<script>alert("stolen")</script>'],
    ['a handler', '<rect width="9" height="9" onload="alert(\'stolen\')"/>'],
    [
      'a foreign page',
      '<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml">stolen</body></foreignObject>',
    ],
    ['a link', '<a xlink:href="javascript:alert(\'stolen\')"><rect width="9" height="9"/></a>'],
    ['a style sheet', '<style>@import url("https://example.test/stolen.css");</style>'],
  ])('comes out as colours only: %s', async (_, content) => {
    const made = await make(svg(content));
    expect((await sharp(made.bytes).metadata()).format).toBe('webp');
    saysNothing(made, 'stolen', 'script', '<svg', 'alert');
  });

  it.each([
    ['an image of this machine', '<image href="file:///etc/passwd" width="200" height="100"/>'],
    ['a drawing of this machine', `<image href="file://${process.cwd()}/public/icon.svg" width="200" height="100"/>`],
    ['a path', '<image href="public/icon.svg" width="200" height="100"/>'],
    ['an included text', '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>'],
    [
      'an included drawing',
      `<text y="50" font-size="90"><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/hostname" parse="text"/></text>`,
    ],
  ])('reads no file: %s', async (_, content) => {
    const made = await make(svg(content));
    const { channels } = await sharp(made.bytes).ensureAlpha().stats();
    expect(channels[3]?.max).toBe(0); // nothing at all was drawn
  });

  it('asks nobody', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.png`;
    await make(
      svg(`<image href="${address}" width="9" height="9"/><style>@import url(${address});</style>
        <rect width="9" height="9" fill="url(${address}#x)"/><use xlink:href="${address}#x"/>`),
    );
    server.close();
    expect(asked).toBe(0);
  });

  it('is clean when it was two files at once', async () => {
    const page = bytesOf('<html><script>alert("stolen")</script></html>');
    const made = await make(joined(await solidPicture('png'), page));
    saysNothing(made, 'stolen', '<html');
    const comment = joined(bytesOf('GIF89a'), (await solidPicture('gif')).subarray(6), bytesOf('*/=1;alert("stolen")'));
    saysNothing(await make(comment), 'stolen');
    const zip = joined(await solidPicture('jpeg'), bytesOf('PK\x03\x04stolen.html'));
    saysNothing(await make(zip), 'stolen');
  });
});
