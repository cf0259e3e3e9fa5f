import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** A plain picture of one colour. */
export const solidPicture = async (
  format: 'png' | 'jpeg' | 'webp' | 'gif' | 'avif',
  { width = 400, height = 200, color = '#3b82f6' } = {},
): Promise<Uint8Array> =>
  new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background: color } })
      .toFormat(format)
      .toBuffer(),
  );

function chunk(type: string, content: Uint8Array): Uint8Array {
  const named = joined(bytesOf(type), content);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return joined(length, named, sum);
}

/** A PNG by hand: `pixels` are its unpacked rows (each begins with a filter byte); one bit a pixel, grey. */
export function handmadePng(width: number, height: number, pixels: Uint8Array, more: Uint8Array[] = []): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(1, 8);
  return joined(
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', head),
    ...more,
    chunk('IDAT', deflateSync(pixels, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  );
}

/** A text part of a PNG that unpacks to `size` bytes. */
export const packedText = (size: number): Uint8Array =>
  chunk('zTXt', joined(bytesOf('Comment\0\0'), deflateSync(new Uint8Array(size), { level: 9 })));

export const svg = (content: string, attributes = 'width="200" height="100"'): Uint8Array =>
  bytesOf(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`,
  );
