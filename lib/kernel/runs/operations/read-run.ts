import { z } from 'zod';
import { notFound } from '../../errors';
import { operation } from '../../operation';
import { readRun as readRunRow } from '../record';
import { assertMayFollow, type RunView, viewOf } from '../view';

/** A run's steps and state. Somebody else's is not found. */
export const readRun = operation({
  name: 'run.read',
  kind: 'read',
  allow: ['customer', 'tenant_admin'],
  input: z.object({ id: z.uuid('not_found') }),
  output: z.custom<RunView>(),
  async run({ input, ctx, tx }) {
    const found = await readRunRow(tx, input.id);
    if (!found) throw notFound();
    assertMayFollow(ctx, found.run);
    return viewOf(found.run, found.steps);
  },
});
