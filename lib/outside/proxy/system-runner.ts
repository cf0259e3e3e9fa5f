import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { outside } from '@/lib/kernel/errors';
import { endOrphanWorkers, masterOf } from './processes';
import { runProgram } from './run-nginx';
import { complaintOf, type Runner, trimmed } from './runner';

const STOP_MS = 10_000;

/** nginx as a program of this machine: our own instance beside the system's service, which is never touched. */
export function systemRunner(binary: string, prefix: string, port: number): Runner {
  // `-e` is not used: it came with 1.19.5; the lines nginx writes before it knows our log go to its standard error.
  const nginx = (...args: string[]) => runProgram(binary, ['-p', prefix, '-c', `${prefix}/nginx.conf`, ...args]);

  async function stop() {
    const master = await masterOf(prefix);
    if (master === undefined) return endOrphanWorkers(prefix);
    process.kill(master, 'SIGTERM');
    // By its title, not its id: where nobody collects ended processes, the id stays.
    for (let waited = 0; (await masterOf(prefix)) && waited < STOP_MS; waited += 20) await pause(20);
    if (await masterOf(prefix)) process.kill(master, 'SIGKILL');
    await rm(`${prefix}/nginx.pid`, { force: true });
  }

  return {
    mode: 'system',
    prepare: async () => {},
    isRunning: async () => (await masterOf(prefix)) !== undefined,
    async start() {
      await rm(`${prefix}/nginx.pid`, { force: true });
      await endOrphanWorkers(prefix);
      const { exitCode, output } = await nginx();
      if (exitCode === 0) return;
      if (/Address already in use/i.test(output)) throw outside('port_in_use', { port }, { retryable: true });
      throw outside('proxy_not_started', {}, { cause: new Error(trimmed(output, prefix)) });
    },
    async complaint(file) {
      const { exitCode, output } = await runProgram(binary, ['-t', '-p', prefix, '-c', `${prefix}/${file}`]);
      return complaintOf(exitCode, output, prefix);
    },
    async reload() {
      const { exitCode, output } = await nginx('-s', 'reload');
      if (exitCode !== 0) throw outside('proxy_not_reloaded', {}, { cause: new Error(trimmed(output, prefix)) });
    },
    stop,
    join: async () => {},
    leave: async () => {},
  };
}
