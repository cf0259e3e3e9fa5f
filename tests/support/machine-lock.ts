import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until no other process of this machine holds the lock of this name, and takes it. It is a name in the kernel
 * (Linux's abstract sockets), so it is free again when its holder ends, however that happens.
 */
export async function machineLock(name: string): Promise<() => Promise<void>> {
  for (;;) {
    const server = createServer();
    const taken = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(`\0konak-test-${name}`, () => resolve(true));
    });
    if (taken) {
      server.unref();
      return () => new Promise((resolve) => server.close(() => resolve()));
    }
    await pause(100);
  }
}
