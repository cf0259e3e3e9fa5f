import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freePort, portProblem } from './ports';

describe('a port somebody listens on', () => {
  const server = createServer();
  let port = 0;
  beforeEach(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  test('is seen as in use', async () => {
    expect(await portProblem(port)).toBe('EADDRINUSE');
  });

  test('is seen as in use even where every address is asked for', async () => {
    expect(await portProblem(port, '0.0.0.0')).toBe('EADDRINUSE');
  });

  test('is not given out, though it was the one before', async () => {
    expect(await freePort(port)).not.toBe(port);
  });
});

test('a port that is free is given out again', async () => {
  const port = await freePort();
  expect(await portProblem(port)).toBeNull();
  expect(await freePort(port)).toBe(port);
});

test('an address that is not of this machine is told from a port in use', async () => {
  expect(await portProblem(await freePort(), '192.0.2.1')).toBe('EADDRNOTAVAIL');
});
