import { request } from 'node:http';

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };
type Ask = {
  port: number;
  host: string;
  path?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** How the answer's bytes become text; `latin1` keeps each as it is. Default: utf8. */
  as?: BufferEncoding;
};

/** Asks a loopback port under any `Host` (which `fetch` would not send); undefined when nobody listens. */
export function ask({
  port,
  host,
  path = '/',
  method = 'GET',
  headers = {},
  body,
  as,
}: Ask): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { ...headers, host } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(as),
        }),
      );
    });
    asked.once('error', () => resolve(undefined));
    asked.end(body);
  });
}
