import { execFile } from 'node:child_process';

const DEADLINE_MS = 10_000;

/** Runs one of iptables' programs, without a shell. Throws what it complains of. */
export function firewall(program: 'iptables' | 'iptables-restore', args: string[], input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    // Root's own folders are not on everybody's PATH.
    const env = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` };
    const child = execFile(program, ['-w', '5', ...args], { timeout: DEADLINE_MS, env }, (error, output, complaint) => {
      if (error) reject(new Error(complaint.trim() || error.message, { cause: error }));
      else resolve(output);
    });
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}
