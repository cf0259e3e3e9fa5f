import { ask, askStream } from './ask';
import type { Engine } from './engine';

export interface Executed {
  exitCode: number;
  /** Both streams as they came. */
  output: string;
}

/** Runs an argument vector (no shell) in a running container and waits for its end. */
export async function execute(
  engine: Engine,
  container: string,
  command: string[],
  deadlineMs = 30_000,
): Promise<Executed> {
  // A terminal, so that both streams come as one text in the order written.
  const body = { Cmd: command, AttachStdout: true, AttachStderr: true, Tty: true };
  const path = `/containers/${encodeURIComponent(container)}/exec`;
  const { Id } = await ask<{ Id: string }>(engine, { method: 'POST', path, body });
  const start = { method: 'POST' as const, path: `/exec/${Id}/start`, body: { Detach: false, Tty: true }, deadlineMs };
  const chunks: Buffer[] = [];
  for await (const chunk of await askStream(engine, start)) chunks.push(chunk as Buffer);
  const ended = await ask<{ ExitCode: number }>(engine, { method: 'GET', path: `/exec/${Id}/json` });
  return { exitCode: ended.ExitCode, output: Buffer.concat(chunks).toString('utf8').replaceAll('\r\n', '\n') };
}
