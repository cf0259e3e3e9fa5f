import { spawn } from 'node:child_process';
import path from 'node:path';

export type PictureWish = {
  type: string;
  maximumPixels: number;
  /** The box it must fit, in pixels; it is never enlarged, vectors are drawn to fill it. */
  width: number;
  height: number;
  /** `square`: with clear margins, so that both sides are equal. */
  shape: 'inside' | 'square';
  format: 'png' | 'webp';
  quality: number;
  seconds: number;
};

type Outcome =
  | { bytes: Uint8Array; width: number; height: number }
  | { code: 'type' | 'pixels' | 'time' | 'unreadable' };

/** The largest picture taken back; what is wanted is far smaller. */
const maximumOutput = 20_000_000;

/**
 * Address space of the process, in KiB. What a picture says of its size is checked before; this also ends what hides inside
 * (a vector that encloses a bitmap of 20,000 by 20,000). An AVIF at the limit of pixels needs the most.
 */
const addressSpace = (type: string) => (type === 'avif' ? 3_000_000 : 2_000_000);

/** Limits itself, then becomes the program. Systems without such a limit (macOS) go on without. */
const withLimit = 'ulimit -v "$1" 2>/dev/null; shift; exec "$@"';

/**
 * Has the picture made by a process of its own: without our environment (which holds secrets), with little priority over
 * nothing, bounded in memory, and killed when its time is over.
 */
export function makeInProcess(bytes: Uint8Array, wish: PictureWish): Promise<Outcome> {
  const script = path.join(/* turbopackIgnore: true */ process.cwd(), 'scripts', 'make-picture.mjs');
  return new Promise((resolve) => {
    const command = [process.execPath, '--max-old-space-size=256', script, JSON.stringify(wish)];
    const child = spawn('/bin/sh', ['-c', withLimit, 'sh', String(addressSpace(wish.type)), ...command], {
      env: { PATH: process.env.PATH, VIPS_CONCURRENCY: '1', MALLOC_ARENA_MAX: '2', NODE_ENV: 'production' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let tooLate = false;
    const timer = setTimeout(
      () => {
        tooLate = true;
        child.kill('SIGKILL');
      },
      (wish.seconds + 2) * 1000,
    );
    const made: Buffer[] = [];
    let size = 0;
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maximumOutput) child.kill('SIGKILL');
      else made.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4096);
    });
    child.stdin.on('error', () => {}); // it ended without reading all of it
    child.on('error', () => {
      clearTimeout(timer);
      resolve({ code: 'unreadable' });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (tooLate) return resolve({ code: 'time' });
      const answer = lastAnswer(said);
      if (code === 0 && answer?.width && answer.height)
        return resolve({ bytes: new Uint8Array(Buffer.concat(made)), width: answer.width, height: answer.height });
      resolve({ code: answer?.code ?? 'unreadable' });
    });
    child.stdin.end(bytes);
  });
}

type Answer = { width?: number; height?: number; code?: 'type' | 'pixels' | 'time' | 'unreadable' };

/** The last line that is JSON: libraries say things on the same channel. */
function lastAnswer(said: string): Answer | undefined {
  const line = said
    .split('\n')
    .reverse()
    .find((each) => each.startsWith('{'));
  try {
    return line ? (JSON.parse(line) as Answer) : undefined;
  } catch {
    return undefined;
  }
}
