import { type Child, type ChildSpec, type Ending, startChild } from './child';
import { Stop } from './stop';

const said = ({ code, signal }: Ending) => (signal ? `signal ${signal}` : `exit code ${code}`);

/** What to show of a child that ended by itself: how, its last lines, and where the rest is. */
export function obituary(child: Child, ending: Ending): string[] {
  const lines = child.tail().map((line) => `  ${child.name} | ${line}`);
  return [
    `${child.name} ended unexpectedly (${said(ending)}). Its last lines:`,
    ...lines,
    `  The whole log: ${child.log}`,
  ];
}

/** The processes of one start, ended in the reverse order of their beginning. */
export class Children {
  readonly #home: string;
  readonly #running: Child[] = [];
  #stopping: Promise<void> | undefined;

  constructor(home: string) {
    this.#home = home;
  }

  get isStopping(): boolean {
    return this.#stopping !== undefined;
  }

  /** @throws Stop when everything is being stopped already. */
  async start(spec: ChildSpec): Promise<Child> {
    if (this.isStopping) throw new Stop('stopped');
    const child = await startChild(this.#home, spec);
    this.#running.push(child);
    return child;
  }

  /** Runs a process that is expected to end by itself, and well. */
  async run(spec: ChildSpec): Promise<void> {
    const child = await this.start(spec);
    const ending = await child.ended;
    this.#running.splice(this.#running.indexOf(child), 1);
    if (ending.code !== 0) throw new Stop(...obituary(child, ending));
  }

  /** Settles with the first child that ends while it should not. */
  async firstToEnd(): Promise<{ child: Child; ending: Ending }> {
    return Promise.race(this.#running.map(async (child) => ({ child, ending: await child.ended })));
  }

  /** Ends all of them, the latest first, each before the next. */
  stop(): Promise<void> {
    this.#stopping ??= (async () => {
      for (const child of [...this.#running].reverse()) await child.stop();
    })();
    return this.#stopping;
  }
}
