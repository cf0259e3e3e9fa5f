/** Called once a process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startApplication } = await import('@/lib/doors/startup');
  await startApplication();
}
