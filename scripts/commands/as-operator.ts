import type { Context } from '@/lib/kernel/context';
import type { Execute } from '@/lib/kernel/frame';
import { takeEnvironment } from './environment';

/**
 * Runs work as whoever operates the installation, on the house tenant: through the same frame as every door, so with
 * its audit entry. `name` is the actor's. Nothing of the application is loaded before its environment is there.
 */
export async function asOperator<T>(name: string, work: (execute: Execute, ctx: Context) => Promise<T>): Promise<T> {
  takeEnvironment();
  process.env.KONAK_LOG_LEVEL ??= 'silent'; // the command says itself what became of it
  const { execute } = await import('@/lib/doors/gates');
  const { systemClock } = await import('@/lib/kernel/clock');
  const { config } = await import('@/lib/kernel/config');
  const { closeDatabase } = await import('@/lib/kernel/database');
  const { newId } = await import('@/lib/kernel/ids');
  const { hostMap, loadHosts } = await import('@/lib/tenants');
  try {
    await loadHosts();
    const tenant = hostMap().resolve(config().platformHost);
    if (!tenant) throw new Error('the database holds no house tenant yet; start Konak once');
    return await work(execute, {
      tenant,
      actor: { kind: 'system', role: 'system', name },
      locale: 'en',
      origin: config().publicUrl.origin,
      ip: '',
      userAgent: 'konak',
      requestId: newId(),
      clock: systemClock,
    });
  } finally {
    await closeDatabase();
  }
}
