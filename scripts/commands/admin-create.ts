import { parseArgs } from 'node:util';
import { takeEnvironment } from './environment';
import { readPassword } from './read-password';
import { UsageError } from './usage-error';

function readArguments(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = { username: text, email: text, 'full-name': text };
    const { values } = parseArgs({ args, options });
    if (values.username && values.email)
      return { username: values.username, email: values.email, full_name: values['full-name'] };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  throw new UsageError('a username and an e-mail address are needed');
}

/** Makes a super_admin, by the same operation staff are made with in the panel, and with its audit entry. */
export async function createAdmin(args: string[]): Promise<void> {
  const person = readArguments(args);
  takeEnvironment();
  process.env.KONAK_LOG_LEVEL ??= 'silent'; // the command says itself what became of it
  const { createStaff } = await import('@/lib/accounts/operations/create-staff');
  const { execute } = await import('@/lib/doors/gates');
  const { systemClock } = await import('@/lib/kernel/clock');
  const { config } = await import('@/lib/kernel/config');
  const { closeDatabase } = await import('@/lib/kernel/database');
  const { KonakError } = await import('@/lib/kernel/errors');
  const { newId } = await import('@/lib/kernel/ids');
  const { hostMap, loadHosts } = await import('@/lib/tenants');

  const password = await readPassword('Password (10 characters or more): ');
  try {
    await loadHosts();
    const tenant = hostMap().resolve(config().platformHost);
    if (!tenant) throw new Error('the database holds no house tenant yet; start Konak once');
    const ctx = {
      tenant,
      actor: { kind: 'system', role: 'system', name: 'konak admin create' },
      locale: 'en',
      origin: config().publicUrl.origin,
      ip: '',
      userAgent: 'konak',
      requestId: newId(),
      clock: systemClock,
    } as const;
    const made = await execute(createStaff, ctx, { ...person, password, role: 'super_admin' });
    console.log(`✓ ${made.username} is super_admin; sign in at ${new URL('/admin', config().publicUrl)}`);
  } catch (error) {
    if (!(error instanceof KonakError) || error.kind !== 'invalid') throw error;
    const fields = Object.entries(error.fields).map(([field, { code }]) => `${field}: ${code.replaceAll('_', ' ')}`);
    throw new Error(`this does not do: ${fields.join(', ')}`);
  } finally {
    await closeDatabase();
  }
}
