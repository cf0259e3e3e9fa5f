import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { DockerOptions } from 'dockerode';

export interface Endpoint {
  /** As a person would write it in DOCKER_HOST. */
  address: string;
  /** The engine runs on this machine, so its loopback ports and our folders are shared with it. */
  local: boolean;
  /** Undefined when the address is of a kind that is not supported (ssh://, npipe://). */
  options: DockerOptions | undefined;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Where the engine listens. `dockerHost` is DOCKER_HOST (`unix://` or `tcp://`); without it the usual sockets.
 * TLS by DOCKER_CERT_PATH, as the docker command reads it (https://docs.docker.com/reference/cli/docker/#environment-variables).
 */
export function endpointOf(dockerHost?: string, certificates = process.env.DOCKER_CERT_PATH): Endpoint {
  const address = dockerHost || `unix://${usualSocket()}`;
  // Fields left undefined on purpose: the modem fills absent ones from its own reading of the environment.
  const none = {
    host: undefined,
    port: undefined,
    socketPath: undefined,
    ca: undefined,
    cert: undefined,
    key: undefined,
  };
  const socketPath = /^unix:\/\/(\/.+)$/.exec(address)?.[1];
  if (socketPath) return { address, local: true, options: { ...none, protocol: 'http', socketPath } };

  const url = URL.canParse(address) ? new URL(address.replace(/^tcp:/, 'http:')) : undefined;
  if (!url || !/^(tcp|https?):\/\//.test(address)) return { address, local: false, options: undefined };
  const secure = address.startsWith('https:') || Boolean(certificates);
  return {
    address,
    local: LOOPBACK.test(url.hostname),
    options: {
      ...none,
      protocol: secure ? 'https' : 'http',
      host: url.hostname,
      port: Number(url.port || (secure ? 2376 : 2375)),
      ...(certificates ? clientCertificate(certificates) : {}),
    },
  };
}

function usualSocket(): string {
  const candidates = ['/var/run/docker.sock', path.join(homedir(), '.docker/run/docker.sock')];
  return candidates.find((candidate) => existsSync(candidate)) ?? '/var/run/docker.sock';
}

function clientCertificate(folder: string) {
  const pem = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  return { ca: pem('ca.pem'), cert: pem('cert.pem'), key: pem('key.pem') };
}
