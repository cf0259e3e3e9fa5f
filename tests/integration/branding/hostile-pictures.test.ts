import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { bytesOf, joined, solidPicture, svg } from '../../support/pictures';
import { make, refusal, saysNothing } from './pictures-support';

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
