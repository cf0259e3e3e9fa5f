import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { defineRun, type RunContext, type Step } from '@/lib/kernel/runs';

const Input = z.object({
  /** A file in which every step leaves a line: what the outside world has seen. */
  trace: z.string(),
  /** The step at which the process dies (once), and whether before or after its effect. */
  dieAt: z.string().nullable(),
  dieAfter: z.boolean(),
  failAt: z.string().nullable(),
});
type Input = z.infer<typeof Input>;

const lines = (trace: string) => (existsSync(trace) ? readFileSync(trace, 'utf8').trim().split('\n') : []);

function die({ trace, dieAt }: Input, step: string, run: RunContext<Input>): void {
  if (dieAt !== step || lines(trace).includes(`died ${step}`)) return;
  appendFileSync(trace, `died ${step}\n`);
  if (run.actor.name !== 'in-process') process.kill(process.pid, 'SIGKILL');
}

const step = (name: string): Step<Input> => ({
  name,
  async do(run) {
    if (!run.input.dieAfter) die(run.input, name, run);
    if (run.input.failAt === name) throw new Error(`step ${name} fails`);
    if (!lines(run.input.trace).includes(`made ${name}`)) appendFileSync(run.input.trace, `made ${name}\n`);
    if (run.input.dieAfter) die(run.input, name, run);
    return { name };
  },
  async undo(run) {
    if (lines(run.input.trace).includes(`made ${name}`)) appendFileSync(run.input.trace, `unmade ${name}\n`);
  },
  async happened(run) {
    return lines(run.input.trace).includes(`made ${name}`) ? { name } : undefined;
  },
});

/** A run whose effects are lines in a file, and which can kill its own process at a chosen place. */
export const crashRun = defineRun<Input>({
  name: 'test.crash',
  input: Input,
  steps: ['one', 'two', 'three'].map(step),
});
