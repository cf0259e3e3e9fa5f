import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { askStream } from './ask';
import type { Engine } from './engine';

const LONGEST_LINE = 500;

/** The last lines a container wrote, on both streams, oldest first. Control characters are taken out. */
export async function lastLogLines(engine: Engine, name: string, lines = 20): Promise<string[]> {
  const path = `/containers/${encodeURIComponent(name)}/logs`;
  const query = { stdout: true, stderr: true, tail: lines };
  const answer = await askStream(engine, { method: 'GET', path, query, deadlineMs: 10_000 });
  const text = new PassThrough();
  engine.docker.modem.demuxStream(answer, text, text);
  answer.once('end', () => text.end());
  answer.once('error', (error) => text.destroy(error));
  const read: string[] = [];
  for await (const line of createInterface({ input: text })) read.push(plain(line));
  return read.slice(-lines);
}

function plain(line: string): string {
  return line.replace(CONTROL, '').slice(0, LONGEST_LINE);
}

const CONTROL = /\p{Cc}/gu;
