import { makeFrame } from '@/lib/kernel/frame';
import { requireFeature } from '@/lib/licences';
import { releaseMeter, reserveMeter } from '@/lib/usage';

/** The frame with the areas' gates: every door goes through this one function. */
export const execute = makeFrame({ requireFeature, reserve: reserveMeter, release: releaseMeter });
