import sharp from 'sharp';
import { expect } from 'vitest';
import { kindRules } from '@/lib/branding/assets/kinds';
import { KonakError } from '@/lib/kernel/errors';
import { makePicture, type Picture } from '@/lib/outside/pictures';

/** A logo made of the bytes, or what else is wished. */
export const make = (bytes: Uint8Array, shape = kindRules.logo.shape) => makePicture('file', bytes, shape);

/** The code a picture was refused with. */
export async function refusal(bytes: Uint8Array): Promise<string | undefined> {
  try {
    await make(bytes);
    return undefined;
  } catch (thrown) {
    if (!(thrown instanceof KonakError) || thrown.kind !== 'invalid') throw thrown;
    return thrown.fields.file?.code;
  }
}

/** The colour in the middle, `rrggbb`. */
export async function middle({ bytes, width, height }: Picture): Promise<string> {
  const point = { left: Math.floor(width / 2), top: Math.floor(height / 2), width: 1, height: 1 };
  const raw = await sharp(bytes).flatten({ background: '#ffffff' }).extract(point).raw().toBuffer();
  return raw.subarray(0, 3).toString('hex');
}

/** Nothing of the words is left in the picture. */
export const saysNothing = ({ bytes }: Picture, ...words: string[]) => {
  const text = Buffer.from(bytes).toString('latin1');
  for (const word of words) expect(text).not.toContain(word);
};
