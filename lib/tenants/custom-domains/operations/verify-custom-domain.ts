import { z } from 'zod';
import { operation } from '@/lib/kernel/operation';
import { startActivation } from '../approval';
import { subjectType } from '../rows';
import { HostName, Verification } from '../shapes';
import { lookFor, settle } from '../verification';
import { historyOf, verificationView } from '../view';

/**
 * Looks for the proof at every authoritative server, and keeps what they say: the host is the tenant's from then on. What is
 * wrong is in `failure`. Of an approved domain that could not be brought into service, the next attempt begins.
 */
export const verifyCustomDomain = operation({
  name: 'custom_domain.verify',
  allow: ['tenant_admin', 'admin', 'super_admin'],
  needs: { feature: 'custom_domain' },
  input: z.object({ domain: HostName.optional() }),
  output: Verification,
  gather: ({ input, ctx, read }) => lookFor(ctx, input.domain, read),
  async run({ ctx, tx, gathered: look, record }) {
    const { before, after } = await settle(tx, look, ctx.clock.now());
    if (after.status === 'approved' && look.state === 'found') await startActivation(tx, ctx, after);
    const details = { proof: look.state };
    const resource = { type: subjectType, id: after.id };
    await record({ resource, before: historyOf(before), after: historyOf(after), details });
    return verificationView(after, ctx.tenant, look.checks);
  },
});
