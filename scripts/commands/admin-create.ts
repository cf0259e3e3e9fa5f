import { parseArgs } from 'node:util';
import { asOperator } from './as-operator';
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
  const password = await readPassword('Password (10 characters or more): ');
  const { createStaff } = await import('@/lib/accounts/operations/create-staff');
  const { KonakError } = await import('@/lib/kernel/errors');
  try {
    const made = await asOperator('konak admin create', (execute, ctx) =>
      execute(createStaff, ctx, { ...person, password, role: 'super_admin' }),
    );
    console.log(`✓ ${made.username} is super_admin`);
  } catch (error) {
    if (!(error instanceof KonakError) || error.kind !== 'invalid') throw error;
    const fields = Object.entries(error.fields).map(([field, { code }]) => `${field}: ${code.replaceAll('_', ' ')}`);
    throw new Error(`this does not do: ${fields.join(', ')}`);
  }
}
