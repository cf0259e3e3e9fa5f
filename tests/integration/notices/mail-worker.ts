// A worker process of its own, for the test that kills it.

import { followTenants, startJobs } from '@/lib/doors/startup';

await followTenants();
await startJobs();
process.stdout.write('ready\n');
