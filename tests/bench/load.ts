import autocannon from 'autocannon';

export type Target = { port: number; path: string; host: string };

/** Requests answered a second, by ten connections during two seconds. @throws when an answer is not 200. */
export async function requestsPerSecond({ port, path, host }: Target): Promise<number> {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}${path}`,
    headers: { host, accept: 'text/html' },
    connections: 10,
    duration: 2,
  });
  const bad = result.errors + result.timeouts + result.non2xx;
  if (bad > 0 || result.requests.total === 0)
    throw new Error(`${host}${path}: ${bad} of ${result.requests.total} answers were bad`);
  return result.requests.total / result.duration;
}
