import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { kindRules } from '@/lib/branding/assets/kinds';
import { solidPicture, svg } from '../../support/pictures';
import { make, middle, saysNothing } from './pictures-support';

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
