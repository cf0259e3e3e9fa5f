import { eq, isNotNull } from 'drizzle-orm';
import { sites } from '@/db/schema/sites';
import type { Tx } from '@/lib/kernel/database';
import { reseal } from '@/lib/kernel/secrets';
import { secretsPurpose } from './runs/site-of-run';

/** Seals every site's passwords with the current key; returns how many were under an older one. Platform transactions only. */
export async function resealSiteSecrets(tx: Tx): Promise<number> {
  const rows = await tx
    .select({ id: sites.id, sealed: sites.secretsEncrypted })
    .from(sites)
    .where(isNotNull(sites.secretsEncrypted))
    .for('update');
  let resealed = 0;
  for (const { id, sealed } of rows) {
    const anew = sealed ? reseal(sealed, secretsPurpose(id)) : undefined;
    if (!anew) continue;
    await tx.update(sites).set({ secretsEncrypted: anew }).where(eq(sites.id, id));
    resealed += 1;
  }
  return resealed;
}
