import { mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const LIMIT = 10 * 1024 * 1024;

/** The path of a log to append to. One above 10 MB is put aside first (one older log is kept). */
export function logFile(home: string, name: string): string {
  const file = path.join(home, 'logs', `${name}.log`);
  mkdirSync(path.dirname(file), { recursive: true });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LIMIT) renameSync(file, `${file}.1`);
  return file;
}
