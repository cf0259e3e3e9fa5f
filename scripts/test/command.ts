import { spawn } from 'node:child_process';
import path from 'node:path';

/** What runs at this moment, so that Ctrl-C takes it along. */
const running = new Set<number>();

/** Ends every command that still runs, with all it has started. */
export function endCommands(signal: NodeJS.Signals): void {
  for (const pid of running) {
    try {
      process.kill(-pid, signal);
    } catch {
      // it ended meanwhile
    }
  }
}

/** Runs a program of the packages (`node_modules`), its output shown as it comes. Gives its exit code. */
export function runNode(
  root: string,
  program: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules', program), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      detached: true, // a group of its own: whatever it leaves behind can be ended
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const pid = child.pid ?? 0;
    if (pid) running.add(pid);
    const finish = (code: number) => {
      if (pid) {
        try {
          process.kill(-pid, 'SIGKILL');
        } catch {
          // nothing was left behind
        }
        running.delete(pid);
      }
      resolve(code);
    };
    child.on('error', () => finish(1));
    child.on('exit', (code) => finish(code ?? 1));
  });
}
