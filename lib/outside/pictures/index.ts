import { type FieldError, invalid, outside } from '@/lib/kernel/errors';
import { shared } from '@/lib/kernel/shared';
import { bounded } from './bounded';
import { makeInProcess, type PictureWish } from './in-process';
import { pictureTypeOf } from './sniff';

/** The documented upload limit: 10 MB. In bytes. */
export const maximumBytes = 10 * 1024 * 1024;
const maximumPixels = 40_000_000;
const seconds = 10;
/** Decoders at work at the same moment; the machine has other things to do. */
const places = 2;
/** Pictures that wait for one; each may be 10 MB. */
const queue = 16;

const turns = () =>
  shared('pictures.turns', () => bounded(places, queue, () => outside('pictures_busy', {}, { retryable: true })));

export type Picture = { bytes: Uint8Array; contentType: 'image/png' | 'image/webp'; width: number; height: number };
export type PictureShape = Pick<PictureWish, 'width' | 'height' | 'shape' | 'format' | 'quality'>;

const reasons: Record<'type' | 'pixels' | 'time' | 'unreadable', FieldError> = {
  type: { code: 'picture_type' },
  pixels: { code: 'picture_too_many_pixels', params: { maximum: maximumPixels / 1_000_000 } },
  time: { code: 'picture_too_complex' },
  unreadable: { code: 'picture_unreadable' },
};

/**
 * A picture of ours made of a stranger's file: decoded, turned upright, fitted and encoded anew, so that nothing of the file
 * but its colours is left: no script, no metadata, no second file inside.
 * @throws invalid on `field`: `picture_missing`, `picture_too_large`, `picture_type`, `picture_too_many_pixels`,
 * `picture_too_complex`, `picture_unreadable`; outside `pictures_busy`, when too many wait already.
 */
export async function makePicture(field: string, bytes: Uint8Array, shape: PictureShape): Promise<Picture> {
  if (bytes.length === 0) throw invalid({ [field]: 'picture_missing' });
  if (bytes.length > maximumBytes)
    throw invalid({ [field]: { code: 'picture_too_large', params: { maximum: maximumBytes / 1024 / 1024 } } });
  const type = pictureTypeOf(bytes);
  if (!type) throw invalid({ [field]: 'picture_type' });
  const outcome = await turns()(() => makeInProcess(bytes, { ...shape, type, maximumPixels, seconds }));
  if ('code' in outcome) throw invalid({ [field]: reasons[outcome.code] });
  return { ...outcome, contentType: `image/${shape.format}` };
}
