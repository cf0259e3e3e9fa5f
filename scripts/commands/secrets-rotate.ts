import { asOperator } from './as-operator';

/** Seals everything anew with the first key of the ring. Run it after a new key was put in front. */
export async function rotateKeys(): Promise<void> {
  const { rotateSecrets } = await import('@/lib/doors/rotate-secrets');
  const { resealed } = await asOperator('konak secrets rotate', (execute, ctx) => execute(rotateSecrets, ctx, {}));
  console.log(`✓ ${resealed} sealed anew; the keys after the first may go once every instance was started again`);
}
