import type { RunView } from '@/components/run/run-view';
import { presentRun } from '@/lib/doors/follow-run';
import { read } from '@/lib/doors/page';
import type { Context } from '@/lib/kernel/context';
import { isId } from '@/lib/kernel/ids';
import { assertMayFollow, readRun, viewOf } from '@/lib/kernel/runs';

/** A run as its page first shows it, before it follows it live; undefined when there is none. */
export async function runOf(ctx: Context, id: string | null | undefined): Promise<RunView | undefined> {
  const found = id && isId(id) ? await read(ctx, (tx) => readRun(tx, id)) : undefined;
  if (!found) return undefined;
  assertMayFollow(ctx, found.run);
  const { error, ...run } = presentRun(viewOf(found.run, found.steps), ctx);
  return { ...run, error: error && 'title' in error ? error : null };
}
