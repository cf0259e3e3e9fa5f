import { z } from 'zod';
import { unauthenticated } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { markOnboarded } from '../onboarded';

/** Puts the first-domain wizard away before a domain was named. Doing it again changes nothing. */
export const skipOnboarding = operation({
  name: 'customer.skip_onboarding',
  allow: ['customer', 'tenant_admin'],
  input: z.object({}),
  output: z.object({}),
  async run({ ctx, tx, record }) {
    const { actor } = ctx;
    const customerId = actor.kind === 'user' ? actor.customerId : null;
    if (!customerId) throw unauthenticated();
    const first = await markOnboarded(tx, customerId, ctx.clock.now());
    await record({ resource: { type: 'customer', id: customerId }, details: { first } });
    return {};
  },
});
