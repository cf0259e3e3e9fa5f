/** What a state means for the reader; each tone has one look everywhere. */
export type Tone = 'success' | 'warning' | 'danger' | 'info' | 'neutral' | 'brand';

const statuses: Record<Tone, readonly string[]> = {
  success: [
    'active',
    'paid',
    'running',
    'live',
    'healthy',
    'verified',
    'done',
    'succeeded',
    'delivered',
    'issued',
    'up',
    'enabled',
    'completed',
    'approved',
  ],
  info: [
    'trial',
    'trialing',
    'open',
    'deploying',
    'processing',
    'queued',
    'scheduled',
    'refunded',
    'info',
    'creating',
    'provisioning',
    'sent',
  ],
  warning: [
    'pending',
    'grace_period',
    'past_due',
    'unverified',
    'degraded',
    'warning',
    'drifted',
    'retrying',
    'undoing',
    'draining',
    'awaiting_approval',
    'pending_approval',
  ],
  danger: [
    'suspended',
    'expired',
    'overdue',
    'failed',
    'error',
    'unhealthy',
    'dead',
    'blocked',
    'rejected',
    'down',
    'uncollectible',
  ],
  neutral: [
    'draft',
    'cancelled',
    'canceled',
    'stopped',
    'inactive',
    'disabled',
    'void',
    'skipped',
    'undone',
    'deleted',
    'unknown',
    'paused',
    'archived',
  ],
  brand: [],
};

const tones = new Map(
  (Object.keys(statuses) as Tone[]).flatMap((tone) => statuses[tone].map((status) => [status, tone] as const)),
);

/** The tone of a status as it stands in the database; those nobody has placed are neutral. */
export function toneOf(status: string): Tone {
  return tones.get(status.toLowerCase()) ?? 'neutral';
}
