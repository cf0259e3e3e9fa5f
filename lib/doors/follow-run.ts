import type { Context } from '@/lib/kernel/context';
import { tenantTransaction } from '@/lib/kernel/database';
import { KonakError } from '@/lib/kernel/errors';
import { listen } from '@/lib/kernel/notifications';
import { type RunView, readRun, runChannel, viewOf } from '@/lib/kernel/runs';
import { formError } from './problem';
import type { Send } from './stream';

/** A run's view with its error in the listener's language. */
export function presentRun(view: RunView, ctx: Context) {
  if (!view.error) return view;
  const { title, detail } = formError(
    new KonakError('outside', view.error.code, { params: view.error.params }),
    ctx.locale,
    ctx.requestId,
  );
  return { ...view, error: { code: view.error.code, title, detail } };
}

const isOver = (view: RunView) => view.state === 'done' || view.state === 'failed';

/** Sends a run's state now and at every change, until it is over or the listener has gone. */
export async function followRun(
  view: RunView,
  ctx: Context,
  send: Send,
  end: () => void,
  signal: AbortSignal,
): Promise<void> {
  let stopListening = () => {};
  let last = '';
  const sendState = async () => {
    const found = await tenantTransaction(ctx.tenant.id, (tx) => readRun(tx, view.id));
    if (!found || signal.aborted) return;
    const now = viewOf(found.run, found.steps);
    const text = JSON.stringify(now);
    if (text !== last) send(presentRun(now, ctx));
    last = text;
    if (!isOver(now)) return;
    stopListening();
    end();
  };
  signal.addEventListener('abort', () => stopListening(), { once: true });
  stopListening = await listen(
    runChannel,
    (runId) => {
      if (runId === view.id) sendState().catch(() => end());
    },
    () => void sendState().catch(() => end()),
  );
  if (signal.aborted) return stopListening();
  await sendState();
}
