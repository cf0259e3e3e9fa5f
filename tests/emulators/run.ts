import { parseArgs } from 'node:util';
import { serve } from './server';
import type { Vendor } from './vendor';

type Arguments = Record<string, string | boolean | undefined>;

/**
 * Runs an emulator as a process: `--port N` (or PORT; 0 takes a free one), `--state FILE`, `--until-stdin-ends`.
 * Prints one line of JSON with its address when it is ready. SIGINT and SIGTERM end it.
 * @param own further options of this vendor, by name
 */
export async function run<State extends object>(
  make: (given: Arguments) => Vendor<State>,
  own: string[] = [],
): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      port: text,
      state: text,
      'until-stdin-ends': { type: 'boolean' },
      ...Object.fromEntries(own.map((name) => [name, text])),
    },
  });
  const given = values as Arguments;
  const port = Number(given.port ?? process.env.PORT ?? 0);
  const stateFile = typeof given.state === 'string' ? given.state : undefined;
  const { url, server } = await serve(make(given), { port, stateFile }).catch((error: unknown) => {
    console.error(`emulator: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  });
  const end = () => {
    server.close();
    server.closeAllConnections();
    process.exit(0);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  if (given['until-stdin-ends']) {
    // The starter holds the other end: when it dies, however it dies, this process goes too.
    process.stdin.on('end', end).on('error', end).resume();
  }
  process.stdout.write(`${JSON.stringify({ url })}\n`);
}
