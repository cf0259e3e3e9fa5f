import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hardenedSpec } from './hardened-spec';
import { CAPABILITIES, type Capability, type ContainerPlan } from './plan';

const owner = { siteId: '0198f0f0-0000-7000-8000-0123456789ab', tenantId: '0198f0f0-0000-7000-8000-ba9876543210' };
const ceiling = { memoryMb: 256, cpus: 0.5, pids: 100 };
const plan: ContainerPlan = {
  service: 'web',
  name: 'konak-0123456789ab-web',
  image: 'busybox:1.37.0',
  env: { A: 'b=c', EMPTY: '' },
  mounts: [{ volume: 'v', path: '/srv', readOnly: true }],
  tmpfs: ['/tmp'],
  readOnlyRoot: true,
  capabilities: [],
  networks: ['konak-0123456789ab', 'konak-0123456789ab-inner'],
  publish: 8080,
  limits: { memoryMb: 128, cpus: 0.25, pids: 50 },
};

describe('the specification of a container', () => {
  it('gives what the plan asks for', () => {
    const spec = hardenedSpec(plan, owner, ceiling, 20_001);
    expect(spec).toMatchObject({ Image: 'busybox:1.37.0', Env: ['A=b=c', 'EMPTY='], Hostname: 'web' });
    expect(spec.Labels).toEqual({
      'konak.managed': 'true',
      'konak.site': owner.siteId,
      'konak.tenant': owner.tenantId,
      'konak.service': 'web',
      'konak.port': '20001',
    });
    expect(spec.HostConfig).toMatchObject({ Memory: 128 * 2 ** 20, NanoCpus: 250_000_000, PidsLimit: 50 });
    expect(spec.HostConfig.NetworkMode).toBe('konak-0123456789ab');
  });

  it('publishes on the loopback address only, and only when a port is planned', () => {
    const bindings = hardenedSpec(plan, owner, ceiling, 20_001).HostConfig.PortBindings;
    expect(bindings).toEqual({ '8080/tcp': [{ HostIp: '127.0.0.1', HostPort: '20001' }] });
    expect(hardenedSpec({ ...plan, publish: undefined }, owner, ceiling).HostConfig.PortBindings).toEqual({});
  });

  it('gives no more than the ceiling, without swap on top', () => {
    const greedy = { ...plan, limits: { memoryMb: 99_999, cpus: 64, pids: 99_999 } };
    const { HostConfig } = hardenedSpec(greedy, owner, ceiling);
    expect([HostConfig.Memory, HostConfig.MemorySwap]).toEqual([256 * 2 ** 20, 256 * 2 ** 20]);
    expect([HostConfig.NanoCpus, HostConfig.PidsLimit]).toEqual([500_000_000, 100]);
  });

  it('has no network at all when none is planned', () => {
    expect(hardenedSpec({ ...plan, networks: [] }, owner, ceiling).HostConfig.NetworkMode).toBe('none');
  });

  it('drops capabilities that are not on the list, whoever got them into the plan', () => {
    const smuggled = { ...plan, capabilities: ['SYS_ADMIN', 'NET_RAW', 'CHOWN'] as unknown as Capability[] };
    expect(hardenedSpec(smuggled, owner, ceiling).HostConfig.CapAdd).toEqual(['CHOWN']);
  });

  it('has the same profile whatever the plan is', () => {
    const text = fc.string({ maxLength: 12 });
    const plans = fc.record({
      env: fc.dictionary(text, text),
      capabilities: fc.subarray([...CAPABILITIES]),
      readOnlyRoot: fc.boolean(),
      user: fc.option(text, { nil: undefined }),
      tmpfs: fc.array(text),
      image: text,
      publish: fc.option(fc.nat(65_535), { nil: undefined }),
    });
    fc.assert(
      fc.property(plans, (change) => {
        const { HostConfig } = hardenedSpec({ ...plan, ...change }, owner, ceiling, 20_001);
        expect(HostConfig).toMatchObject({
          Privileged: false,
          CapDrop: ['ALL'],
          SecurityOpt: ['no-new-privileges:true'],
          Devices: [],
          Binds: [],
          VolumesFrom: [],
          IpcMode: 'private',
          PidMode: '',
          UTSMode: '',
          PublishAllPorts: false,
          Init: true,
          RestartPolicy: { Name: 'unless-stopped' },
          LogConfig: { Type: 'json-file', Config: { 'max-size': '10m', 'max-file': '3' } },
        });
        expect(HostConfig.NetworkMode).not.toMatch(/^(host|container:)/);
        expect(HostConfig.Mounts.every(({ Type }) => Type === 'volume')).toBe(true);
        expect(Object.values(HostConfig.Tmpfs).every((options) => options.includes('noexec,nosuid,nodev'))).toBe(true);
      }),
    );
  });
});
