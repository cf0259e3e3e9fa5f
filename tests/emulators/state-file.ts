import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Reads a kept state, or undefined when there is none yet. A file of another emulator is an error. */
export function readState<State>(file: string, vendor: string): State | undefined {
  if (!existsSync(file)) return undefined;
  let kept: { vendor: string; state: State };
  try {
    kept = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`${file} cannot be read; remove it to begin anew`);
  }
  if (kept.vendor !== vendor) throw new Error(`${file} holds the state of ${kept.vendor}, not of ${vendor}`);
  return kept.state;
}

/** Writes the state whole or not at all: a crash leaves the former file. */
export function writeState<State>(file: string, vendor: string, state: State): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, JSON.stringify({ vendor, state }), { mode: 0o600 });
  renameSync(draft, file);
}
