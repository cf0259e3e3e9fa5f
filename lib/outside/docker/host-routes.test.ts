import { describe, expect, it } from 'vitest';
import { routedNetworks } from './host-routes';

const table = `Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT
eth0\t00000000\t010200C0\t0003\t0\t0\t0\t00000000\t0\t0\t0
br-1\t1000C90A\t00000000\t0001\t0\t0\t0\tF0FFFFFF\t0\t0\t0
eth0\t000200C0\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0
`;

describe('the networks a machine has a way to', () => {
  it('are those of its routing table, without the default route', () => {
    expect(routedNetworks(table)).toEqual(['10.201.0.16/28', '192.0.2.0/24']);
  });

  it('are none where there is no table', () => {
    expect(routedNetworks('')).toEqual([]);
  });
});
