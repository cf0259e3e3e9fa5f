import { and, eq, inArray, ne } from 'drizzle-orm';
import { customDomains } from '@/db/schema/tenants';
import type { Clock } from '@/lib/kernel/clock';
import { platformTransaction } from '@/lib/kernel/database';
import type { AuthoritativeAnswer } from '@/lib/outside/resolver';
import { isShownAnywhere } from './proof';
import { takeOutOfService } from './take-out';

/**
 * Makes way for a tenant that has just shown its proof of a host. Whoever held it keeps it while any authoritative server
 * still shows the holder's own proof; otherwise it has lost the domain and is released at once, without the days of grace.
 * @returns whether the host is free now
 */
export async function makeWay(
  claim: { tenantId: string; host: string },
  answer: AuthoritativeAnswer,
  clock: Clock,
): Promise<boolean> {
  return platformTransaction(async (tx) => {
    const [holder] = await tx
      .select()
      .from(customDomains)
      .where(
        and(
          eq(customDomains.host, claim.host),
          ne(customDomains.tenantId, claim.tenantId),
          inArray(customDomains.status, ['verified', 'approved', 'active']),
        ),
      )
      .for('update');
    if (!holder) return true;
    if (isShownAnywhere(answer, holder.verificationToken)) return false;
    await takeOutOfService(tx, holder, 'custom_domain_superseded', clock.now());
    return true;
  });
}
