import http from 'node:http';

type Target = { socketPath: string } | { host: string; port: number };

function target(dockerHost: string | undefined): Target | null {
  const url = dockerHost ?? 'unix:///var/run/docker.sock';
  if (url.startsWith('unix://')) return { socketPath: url.slice('unix://'.length) };
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, port } = new URL(url);
  return protocol === 'tcp:' || protocol === 'http:' ? { host: hostname, port: Number(port || 2375) } : null;
}

const getting = 'Sites need one: https://docs.docker.com/engine/install, then start Konak again';

/** One line on the Docker engine: whether it answers, and how to get one. Never fails: Konak runs without. */
export async function dockerLine(dockerHost: string | undefined): Promise<string> {
  const where = dockerHost ?? '/var/run/docker.sock';
  const at = target(dockerHost);
  if (!at) return `Docker engine: ${where}, not checked (no plain socket)`;
  const version = await new Promise<string | null>((resolve) => {
    const request = http.get({ ...at, path: '/version', timeout: 2000 }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => {
        try {
          resolve(String(JSON.parse(body).Version));
        } catch {
          resolve(null);
        }
      });
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(null));
  });
  return version
    ? `Docker engine ${version} at ${where}`
    : `no Docker engine at ${where}. ${getting} (or set DOCKER_HOST)`;
}
