import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { shared } from './shared';

/** This process's measurements: one registry, however many bundles hold this module. */
const measurements = () =>
  shared('metrics', () => {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry, prefix: 'konak_' });
    const duration = new Histogram({
      name: 'konak_operation_duration_seconds',
      help: 'Time from call to answer of an operation, by its outcome: ok, or the kind of error.',
      labelNames: ['operation', 'outcome'] as const,
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry],
    });
    const refused = new Counter({
      name: 'konak_rate_limited_total',
      help: 'Calls refused because their rate limit was used up.',
      labelNames: ['operation'] as const,
      registers: [registry],
    });
    return { registry, duration, refused };
  });

export const metricsRegistry = (): Registry => measurements().registry;

/** Counts an operation that took `seconds` and ended with `outcome`. */
export function measureOperation(operation: string, outcome: string, seconds: number): void {
  const { duration, refused } = measurements();
  duration.observe({ operation, outcome }, seconds);
  if (outcome === 'too_many_requests') refused.inc({ operation });
}
