/** Where nginx runs: as a program of this machine, or as a container on the engine. Configuration is files in both. */
export interface Runner {
  readonly mode: 'system' | 'engine';
  /** A master process with our prefix is there. */
  isRunning(): Promise<boolean>;
  /** What may take minutes, before anything is locked: the image's download. */
  prepare(): Promise<void>;
  /** Starts nginx with `nginx.conf`. Throws `port_in_use` or `proxy_not_started`. */
  start(): Promise<void>;
  /** Reads and checks a configuration file (relative to the prefix): undefined when good, else what nginx says. */
  complaint(file: string): Promise<string | undefined>;
  /** Has the running nginx read `nginx.conf` anew. Throws `proxy_not_reloaded`. */
  reload(): Promise<void>;
  stop(): Promise<void>;
  /** Prepares a way to a container of the engine, and ends it. Nothing where nginx is not on the engine. */
  join(network: string): Promise<void>;
  leave(network: string): Promise<void>;
}

/** What nginx said, without its time stamps and our paths. */
export function trimmed(output: string, prefix: string): string {
  return output
    .split('\n')
    .filter((line) => !/test (failed|is successful)|syntax is ok/.test(line))
    .map((line) =>
      line
        .replaceAll(`${prefix}/`, '')
        .replace(/^\d{4}\/\d\d\/\d\d [\d:]+ /, '')
        .replace(/^nginx: /, ''),
    )
    .map((line) =>
      line
        .replace(/\d+#\d+: /, '')
        .replace(/ in \S+?\.conf(\.new)?:\d+$/, '')
        .trim(),
    )
    .filter(Boolean)
    .join('\n')
    .slice(0, 500);
}

/** Whether a test of the configuration is a failure: nginx only warns of a name two sites claim, and drops one. */
export function complaintOf(exitCode: number, output: string, prefix: string): string | undefined {
  const said = trimmed(output, prefix);
  return exitCode === 0 && !/conflicting server name/.test(said) ? undefined : said || `nginx: ${exitCode}`;
}
