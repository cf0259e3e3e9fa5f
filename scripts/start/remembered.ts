import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const file = (home: string) => path.join(home, 'ports.json');

function read(home: string): Record<string, number> {
  try {
    return JSON.parse(readFileSync(file(home), 'utf8'));
  } catch {
    return {}; // a first start, or a torn file: nothing depends on the same port
  }
}

/** The port something had the last time. */
export const rememberedPort = (home: string, name: string): number | undefined => read(home)[name];

export function rememberPort(home: string, name: string, port: number): void {
  mkdirSync(home, { recursive: true });
  writeFileSync(file(home), JSON.stringify({ ...read(home), [name]: port }, null, 2));
}
