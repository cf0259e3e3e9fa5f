const QUOTA = 1200;
const WINDOW_MS = 300_000;

/** Counts calls per token in windows of five minutes, as Cloudflare does. Lives in memory only. */
export class Rate {
  private readonly windows = new Map<string, { began: number; calls: number }>();

  /** @param limit calls allowed in a window; undefined tells the usual quota but never refuses */
  constructor(private readonly limit: number | undefined) {}

  /** Counts a call; false when it is one too many. */
  count(token: string, now: Date): boolean {
    const window = this.window(token, now);
    window.calls += 1;
    return this.limit === undefined || window.calls <= this.limit;
  }

  headers(token: string, now: Date, refused: boolean): Record<string, string> {
    const { began, calls } = this.window(token, now);
    const quota = this.limit ?? QUOTA;
    const left = Math.ceil((began + WINDOW_MS - now.getTime()) / 1000);
    return {
      ratelimit: `"default";r=${Math.max(0, quota - calls)};t=${left}`,
      'ratelimit-policy': `"default";q=${quota};w=${WINDOW_MS / 1000}`,
      ...(refused && { 'retry-after': String(left) }),
    };
  }

  private window(token: string, now: Date) {
    const current = this.windows.get(token);
    if (current && now.getTime() - current.began < WINDOW_MS) return current;
    const fresh = { began: now.getTime(), calls: 0 };
    this.windows.set(token, fresh);
    return fresh;
  }
}
