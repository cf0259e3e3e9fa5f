import { KonakError } from '@/lib/kernel/errors';

/** What a form adds to its file, in bytes: boundaries, names, the other fields. */
const formSlack = 16_384;

const tooLarge = (maximum: number) =>
  new KonakError('too_large', 'upload_too_large', { params: { maximum: Math.round(maximum / 1024 / 1024) } });

/** The body, as long as it is no longer than `limit`: counted while it comes, for what a header says may be a lie. */
async function boundedBody(request: Request, limit: number, maximum: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(maximum);
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > limit) {
      await reader.cancel().catch(() => {}); // the rest is not wanted, however it ends
      throw tooLarge(maximum);
    }
    chunks.push(value);
  }
  const body = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}

/**
 * A file and the fields that came with it: `{ bytes, ...fields }`. The file's name and the type it claims are not looked at.
 * @throws too_large `upload_too_large`; invalid `file_expected`.
 */
export async function readUpload(request: Request, maximum: number): Promise<Record<string, unknown>> {
  const contentType = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(contentType)) {
    if (/^(application\/(json|x-www-form-urlencoded)|text\/)/i.test(contentType)) throw expected();
    const bytes = await boundedBody(request, maximum, maximum);
    return { ...Object.fromEntries(new URL(request.url).searchParams), bytes };
  }
  const body = await boundedBody(request, maximum + formSlack, maximum);
  const form = await new Response(body, { headers: { 'content-type': contentType } }).formData().catch(() => {
    throw expected();
  });
  const file = form.get('file');
  if (!(file instanceof Blob)) throw expected();
  if (file.size > maximum) throw tooLarge(maximum);
  const fields = [...form].filter(([, value]) => typeof value === 'string');
  return { ...Object.fromEntries(fields), bytes: new Uint8Array(await file.arrayBuffer()) };
}

const expected = () => new KonakError('invalid', 'file_expected');
