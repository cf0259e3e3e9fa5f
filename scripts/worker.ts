import { takeEnvironment } from './commands/environment';

// `npm run worker`: takes jobs until it is stopped, beside a running application (here or on another machine).
takeEnvironment();
const { startJobs, followTenants } = await import('@/lib/doors/startup');
await followTenants();
const worker = await startJobs();
console.log('✓ worker takes jobs; Ctrl-C stops it');
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void worker.stop().finally(() => process.exit(0)));
}
