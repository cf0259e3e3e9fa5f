export type PictureType = 'png' | 'jpeg' | 'webp' | 'gif' | 'avif' | 'svg';

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** How much of a file is looked at for the beginning of a vector picture. */
const looked = 4096;

/**
 * An SVG begins, after what XML allows before its root, with `<svg`. A document type is refused: all it could bring are
 * entities, which expand without end or read other files.
 */
function isSvg(bytes: Uint8Array): boolean {
  let rest = new TextDecoder().decode(bytes.subarray(0, looked)).replace(/^\uFEFF/, '');
  for (let before = -1; before !== rest.length; ) {
    before = rest.length;
    rest = rest.trimStart();
    if (rest.startsWith('<?xml')) rest = afterMark(rest, '?>');
    else if (rest.startsWith('<!--')) rest = afterMark(rest, '-->');
    else if (/^<!doctype\s+svg\s+public\s+"[^"[\]]*"\s+"[^"[\]]*"\s*>/i.test(rest)) rest = afterMark(rest, '>');
  }
  return /^<(svg:)?svg[\s>]/.test(rest);
}

const afterMark = (text: string, mark: string) => {
  const at = text.indexOf(mark);
  return at < 0 ? '' : text.slice(at + mark.length);
};

/** What the bytes are by how they begin, whatever name or type they came under; undefined when it is nothing we take. */
export function pictureTypeOf(bytes: Uint8Array): PictureType | undefined {
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (ascii(bytes, 0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (ascii(bytes, 0, 6) === 'GIF87a' || ascii(bytes, 0, 6) === 'GIF89a') return 'gif';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (ascii(bytes, 4, 8) === 'ftyp' && ['avif', 'avis'].includes(ascii(bytes, 8, 12))) return 'avif';
  return isSvg(bytes) ? 'svg' : undefined;
}
