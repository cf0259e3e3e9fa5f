import type { RunAsker } from '@/lib/kernel/runs';

/** Whoever asked is gone or was nobody: the platform itself looks after a tenant's domains. */
export const platformAsker = (tenantId: string): RunAsker => ({
  tenant: { id: tenantId },
  actor: { kind: 'system', role: 'system', name: 'custom-domains' },
  locale: 'en',
});
