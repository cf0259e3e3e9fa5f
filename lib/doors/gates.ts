import { asKonakError } from '@/lib/kernel/errors';
import { type Execute, makeFrame } from '@/lib/kernel/frame';
import { measureOperation } from '@/lib/kernel/metrics';
import { requireFeature } from '@/lib/licences';
import { releaseMeter, reserveMeter } from '@/lib/usage';

const frame = makeFrame({ requireFeature, reserve: reserveMeter, release: releaseMeter });

/** The frame with the areas' gates, measured: every door goes through this one function. */
export const execute: Execute = async (operation, ctx, input) => {
  const started = performance.now();
  const measure = (outcome: string) => measureOperation(operation.name, outcome, (performance.now() - started) / 1000);
  try {
    const output = await frame(operation, ctx, input);
    measure('ok');
    return output;
  } catch (thrown) {
    measure(asKonakError(thrown).kind);
    throw thrown;
  }
};
