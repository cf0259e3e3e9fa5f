import { z } from 'zod';
import { operation } from '@/lib/kernel/operation';
import { approve } from '../approval';
import { subjectType } from '../rows';
import { HostName, Verification } from '../shapes';
import { lookFor, settle } from '../verification';
import { historyOf, verificationView } from '../view';

/**
 * Scenario 3, step 4, in one: looks for the proof, and lets the host into service where it stands. Works on the domains of
 * the tenant acted for; where the proof is missing it only says so.
 */
export const verifyAndApproveCustomDomain = operation({
  name: 'custom_domain.verify_and_approve',
  scope: 'platform',
  allow: ['super_admin'],
  needs: { feature: 'custom_domain' },
  input: z.object({ domain: HostName.optional() }),
  output: Verification,
  gather: ({ input, ctx, read }) => lookFor(ctx, input.domain, read),
  async run({ ctx, tx, gathered: look, record }) {
    const { before, after: settled } = await settle(tx, look, ctx.clock.now());
    const isReady = look.state === 'found' && (settled.status === 'verified' || settled.status === 'approved');
    const after = isReady ? (await approve(tx, ctx, settled)).after : settled;
    const details = { proof: look.state };
    const resource = { type: subjectType, id: after.id };
    await record({ resource, tenantId: after.tenantId, before: historyOf(before), after: historyOf(after), details });
    return verificationView(after, ctx.tenant, look.checks);
  },
});
