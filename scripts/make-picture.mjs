// Makes a clean picture of what a stranger sent: bytes in on stdin, picture out on stdout. A process of its own, so that a
// decoder that crashes, hangs or swells takes nobody along. Called by lib/outside/pictures, with the wish as one argument:
// { type, maximumPixels, width, height, shape: 'inside' | 'square', format: 'png' | 'webp', quality, seconds }.

import sharp from 'sharp';

sharp.cache(false);
sharp.concurrency(1);

const wish = JSON.parse(process.argv[2]);
const input = Buffer.concat(await process.stdin.toArray());

/** sharp calls AVIF by its container. */
const formatOf = ({ format, compression }) => (format === 'heif' && compression === 'av1' ? 'avif' : format);

function end(answer) {
  process.stderr.write(`${JSON.stringify(answer)}\n`);
  process.exit(1);
}

const limits = { limitInputPixels: wish.maximumPixels, failOn: 'error', pages: 1, sequentialRead: true };

/** Vectors are drawn as large as they are wanted, whatever size they say they have: 72 dots an inch is their own. */
async function densityOf(metadata) {
  const scale = Math.min(wish.width / metadata.width, wish.height / metadata.height);
  return Math.min(100_000, Math.max(1, 72 * scale));
}

async function open() {
  const metadata = await sharp(input, limits).metadata();
  if (formatOf(metadata) !== wish.type) end({ code: 'type' });
  const height = metadata.pageHeight ?? metadata.height;
  if (metadata.width * height > wish.maximumPixels) end({ code: 'pixels' });
  const source = wish.type === 'svg' ? { ...limits, density: await densityOf(metadata) } : limits;
  return sharp(input, source).timeout({ seconds: wish.seconds });
}

try {
  const size = { width: wish.width, height: wish.height, fit: 'inside', withoutEnlargement: true };
  // Orientation is carried out and everything that says where and by whom is left behind: metadata is kept only if asked.
  const { data, info } = await (await open())
    .autoOrient()
    .resize(size)
    .toColourspace('srgb')
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  let made = sharp(data);
  if (wish.shape === 'square') {
    const side = Math.max(info.width, info.height);
    made = made.resize(side, side, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } });
  }
  const encoded =
    wish.format === 'webp'
      ? made.webp({ quality: wish.quality, alphaQuality: 100, effort: 4, smartSubsample: true })
      : made.png({ compressionLevel: 9 });
  const final = await encoded.toBuffer({ resolveWithObject: true });
  process.stderr.write(`${JSON.stringify({ width: final.info.width, height: final.info.height })}\n`);
  await new Promise((resolve, reject) =>
    process.stdout.write(final.data, (error) => (error ? reject(error) : resolve())),
  );
} catch (error) {
  const said = String(error?.message);
  if (/pixel limit/i.test(said)) end({ code: 'pixels' });
  if (/timeout/i.test(said)) end({ code: 'time' });
  end({ code: 'unreadable' });
}
