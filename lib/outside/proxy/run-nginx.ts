import { spawn } from 'node:child_process';

export interface Ran {
  exitCode: number;
  /** Standard output and error as they came. */
  output: string;
}

/** Runs a program to its end, without a shell. A program that cannot be started ends with code -1. */
export function runProgram(program: string, args: string[], timeoutMs = 20_000): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs, cwd: '/' });
    let output = '';
    const take = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-20_000);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', (error) => resolve({ exitCode: -1, output: error.message }));
    // 'exit', not 'close': a daemon keeps our pipes open.
    child.once('exit', (code) => resolve({ exitCode: code ?? -1, output }));
  });
}
