import type { Sources } from './sources';

/** Paths of one person's machine: they are true nowhere else. */
const machinePath = /(?:^|[\s'"`(=:])(\/(?:work|root|Users|home)\/[A-Za-z0-9._-]+)/;

/** Lines that name a place on somebody's machine. */
export function machinePaths(sources: Sources): string[] {
  const found: string[] = [];
  for (const [file, source] of sources) {
    for (const [at, line] of source.split('\n').entries()) {
      const path = machinePath.exec(line)?.[1];
      if (path) found.push(`${file}:${at + 1} ${path}`);
    }
  }
  return found;
}

const passing =
  /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|fails|skipIf|runIf)\b|\b(?:xit|xtest|xdescribe|fit|fdescribe)\s*\(|\b(?:ctx|context|task)\.skip\s*\(/;

/** Tests that would not run, or would hide that others do not. */
export function passedOverTests(sources: Sources): string[] {
  const found: string[] = [];
  for (const [file, source] of sources) {
    for (const [at, line] of source.split('\n').entries())
      if (passing.test(line)) found.push(`${file}:${at + 1} ${line.trim()}`);
  }
  return found;
}
