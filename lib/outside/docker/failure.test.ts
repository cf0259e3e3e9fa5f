import { describe, expect, it } from 'vitest';
import { agreedVersion } from './api-version';
import { EngineTimeout } from './dial';
import { endpointOf } from './endpoint';
import { connectEngine } from './engine';
import { engineFailure, engineWords, messageFailure } from './failure';
import { isImageReference, splitReference } from './image-reference';

describe('a sentence of the engine', () => {
  it.each([
    ['manifest for busybox:9 not found: manifest unknown: manifest unknown', 'image_not_found'],
    ['pull access denied for x/y, repository does not exist or may require docker login', 'image_not_found'],
    ['No such image: busybox:9', 'image_not_found'],
    [
      'Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io: no such host',
      'registry_unreachable',
    ],
    ['toomanyrequests: You have reached your pull rate limit.', 'registry_rate_limited'],
    ['write /var/lib/docker/tmp/x: no space left on device', 'out_of_disk'],
    ['Bind for 127.0.0.1:8099 failed: port is already allocated', 'port_in_use'],
    ['no matching manifest for linux/arm64/v8 in the manifest list entries', 'image_not_for_machine'],
    ['something new', 'engine_refused'],
  ])('%s: %s', (message, code) => {
    expect(messageFailure(message).code).toBe(code);
  });
});

describe('what people are told', () => {
  const engine = connectEngine({ host: 'unix:///var/run/private.sock' });
  const call = { method: 'POST', path: '/volumes/create' } as const;
  const refusal = Object.assign(new Error('(HTTP code 500)'), {
    statusCode: 500,
    json: { message: 'mkdir /var/lib/docker/volumes/x: permission denied' },
  });
  const absent = Object.assign(new Error('connect ENOENT'), { code: 'ENOENT' });

  it.each([
    ['engine_refused', refusal, '/var/lib/docker'],
    ['engine_timeout', new EngineTimeout('deadline passed'), '/volumes/create'],
    ['engine_unavailable', absent, '/var/run/private.sock'],
  ])('%s names nothing of the machine; its cause does, for the log', (code, cause, detail) => {
    const error = engineFailure(cause, engine, call);
    expect([error.code, error.params]).toEqual([code, {}]);
    expect(engineWords(error)).toContain(detail);
  });
});

describe('the API version', () => {
  const version = (ApiVersion: string, MinAPIVersion: string) => ({ Version: 'x', ApiVersion, MinAPIVersion });

  it('is the one written for, or the least a newer engine still speaks', () => {
    expect(agreedVersion(version('1.41', '1.12'))).toBe('1.41');
    expect(agreedVersion(version('1.50', '1.24'))).toBe('1.41');
    expect(agreedVersion(version('1.52', '1.44'))).toBe('1.44');
  });

  it('is refused where the engine is older', () => {
    expect(() => agreedVersion(version('1.40', '1.12'))).toThrow('engine_too_old');
  });
});

describe('DOCKER_HOST', () => {
  it('is read as docker reads it', () => {
    expect(endpointOf('unix:///run/x.sock', '').options).toMatchObject({ socketPath: '/run/x.sock', host: undefined });
    expect(endpointOf('tcp://10.0.0.5', '')).toMatchObject({ local: false, options: { host: '10.0.0.5', port: 2375 } });
    expect(endpointOf('tcp://127.0.0.1:99', '')).toMatchObject({
      local: true,
      options: { port: 99, protocol: 'http' },
    });
    expect(endpointOf('ssh://me@host', '').options).toBeUndefined();
    expect(endpointOf('nonsense', '').options).toBeUndefined();
  });
});

describe('an image reference', () => {
  it('is a name with a tag or digest', () => {
    const good = ['busybox:1.37.0', 'a/b:1', 'ghcr.io/a/b-c:v1', 'localhost:5000/a:1', `a@sha256:${'0'.repeat(64)}`];
    expect(good.filter((text) => !isImageReference(text))).toEqual([]);
    const bad = [
      'busybox',
      'A:1',
      'a:',
      ':1',
      'a b:1',
      'a:1 ',
      '-a:1',
      'a:1/../x',
      '../a:1',
      'a:1\n',
      'a?x:1',
      'a:1#',
      'a;b:1',
      '',
    ];
    expect(bad.filter(isImageReference)).toEqual([]);
  });

  it('goes to the engine in two parts', () => {
    expect(splitReference('localhost:5000/a:1')).toEqual({ fromImage: 'localhost:5000/a', tag: '1' });
    expect(splitReference(`a@sha256:${'0'.repeat(64)}`)).toEqual({ fromImage: `a@sha256:${'0'.repeat(64)}` });
  });
});
