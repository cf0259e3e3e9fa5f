import { describe, expect, it } from 'vitest';
import { callerAddress, peerToken } from './peer';

const ours = (address: string) => `${peerToken()} ${address}`;

describe("the caller's address", () => {
  it('is the socket’s, as our own server wrote it', () => {
    expect(callerAddress(ours('203.0.113.9'), null, 0)).toBe('203.0.113.9');
    expect(callerAddress(ours('::ffff:203.0.113.9'), null, 0)).toBe('203.0.113.9');
  });

  it('is not what a client wrote itself', () => {
    expect(callerAddress('guess 203.0.113.9', '203.0.113.10', 0)).toBe('');
    expect(callerAddress(ours('198.51.100.1'), '203.0.113.10', 0)).toBe('198.51.100.1');
  });

  it('is the last hop a trusted proxy added, whatever the client put before it', () => {
    expect(callerAddress(ours('10.0.0.1'), '1.1.1.1, 203.0.113.7', 1)).toBe('203.0.113.7');
    expect(callerAddress(ours('10.0.0.1'), '1.1.1.1, 203.0.113.7, 10.0.0.2', 2)).toBe('203.0.113.7');
    expect(callerAddress(ours('10.0.0.1'), 'not an address', 1)).toBe('10.0.0.1');
  });
});
