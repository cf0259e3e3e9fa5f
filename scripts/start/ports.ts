import { createServer } from 'node:net';

/** Why one cannot listen there (`EADDRINUSE`, `EACCES`, `EADDRNOTAVAIL` ...), or null when one can. */
export async function portProblem(port: number, address = '127.0.0.1'): Promise<string | null> {
  const attempt = (host: string) =>
    new Promise<string | null>((resolve) => {
      const server = createServer();
      server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
      server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
    });
  // a bind to every address does not collide with somebody on loopback alone, yet the browser would reach that one
  return (await attempt(address)) ?? (address === '127.0.0.1' ? null : await attempt('127.0.0.1'));
}

/** `preferred` when it is free, else a port the system gives. The system may give it to another before it is used. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred && (await portProblem(preferred)) === null) return preferred;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
