import path from 'node:path';
import sharp from 'sharp';
import type { Hex } from '../hex';

export type Drawn = { data: Buffer; width: number; height: number };

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Pango reads markup: nothing of a name may be any, nor a sign XML does not allow. */
const escaped = (text: string) =>
  text.replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu, ' ').replace(/[&<>]/g, (sign) => escapes[sign] ?? '');

type Text = { text: string; color: Hex; size: number; width?: number };

/** Text as a picture on clear ground, cut to its ink. `size` and `width` in pixels; it wraps at `width`. */
export async function drawText({ text, color, size, width }: Text): Promise<Drawn> {
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${color}">${escaped(text)}</span>`,
      font: `Geist SemiBold ${size}`,
      fontfile: path.join(/* turbopackIgnore: true */ process.cwd(), 'app', 'fonts', 'geist-semibold.ttf'),
      dpi: 72, // a point is a pixel
      rgba: true,
      wrap: 'word-char',
      ...(width ? { width } : {}),
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** The same in the largest of `sizes` that fits into `height` and the text's width; undefined when none does. */
export async function drawFitting(
  text: Omit<Text, 'size'>,
  { sizes, height }: { sizes: readonly number[]; height: number },
): Promise<Drawn | undefined> {
  for (const size of sizes) {
    const drawn = await drawText({ ...text, size });
    if (drawn.height <= height && drawn.width <= (text.width ?? Number.POSITIVE_INFINITY)) return drawn;
  }
  return undefined;
}
