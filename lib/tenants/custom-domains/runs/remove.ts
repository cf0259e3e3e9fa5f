import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { customDomains } from '@/db/schema/tenants';
import { platformTransaction } from '@/lib/kernel/database';
import { defineRun } from '@/lib/kernel/runs';
import { saasZone } from './saas';

const RemoveCustomDomain = z.object({ host: z.string(), hostnameId: z.string() });

/** Whether a custom hostname serves some tenant's domain by now: whoever proved the host next took it over. */
async function isInUse(hostnameId: string): Promise<boolean> {
  const found = await platformTransaction((tx) =>
    tx
      .select({ id: customDomains.id })
      .from(customDomains)
      .where(eq(customDomains.providerHostnameId, hostnameId))
      .limit(1),
  );
  return found.length > 0;
}

/** Removes a custom hostname at the TLS provider. Its domain is out of service already. */
export const removeCustomDomainRun = defineRun<z.output<typeof RemoveCustomDomain>>({
  name: 'custom_domain.remove',
  input: RemoveCustomDomain,
  steps: [
    {
      name: 'hostname',
      async do({ input }) {
        if (await isInUse(input.hostnameId)) return { removed: false };
        const { api, zoneId } = await saasZone();
        await api.deleteCustomHostname(zoneId, input.hostnameId);
        return { removed: true };
      },
    },
  ],
});
