const seconds = (begun: number) => `${((Date.now() - begun) / 1000).toFixed(1)} s`;

export type Progress = {
  /** Runs one phase and writes its line: `title`, replaced by what the phase returns, and the time it took. */
  phase<T>(title: string, run: () => Promise<T>, done: (result: T) => string | null): Promise<T>;
  note(line: string): void;
};

/** Writes one line a phase. On a terminal the line is there from the beginning of it. */
export function progress(isStopping: () => boolean, out: NodeJS.WriteStream = process.stdout): Progress {
  const live = Boolean(out.isTTY);
  return {
    note: (line) => void out.write(`· ${line}\n`),
    async phase(title, run, done) {
      const begun = Date.now();
      out.write(live ? `· ${title} ...` : `· ${title}\n`);
      const clear = live ? '\r\x1b[2K' : '';
      try {
        const result = await run();
        const line = done(result);
        out.write(line === null ? clear : `${clear}✓ ${line}  ${seconds(begun)}\n`);
        return result;
      } catch (error) {
        if (!isStopping()) out.write(`${clear}✗ ${title}  ${seconds(begun)}\n`);
        throw error;
      }
    },
  };
}
