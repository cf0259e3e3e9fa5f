import { request } from 'node:http';

export interface Answer {
  status: number;
  body: string;
}

/** Asks a web server on an address as if for a host. Undefined when nothing answers in `timeoutMs`. */
export function probe(
  address: string,
  port: number,
  host: string,
  path: string,
  timeoutMs = 3_000,
): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    // Asking takes a real address, listening may not.
    const target = address === '0.0.0.0' || address === '::' ? '127.0.0.1' : address;
    const asked = request({ host: target, port, path, headers: { host }, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body = (body + chunk).slice(0, 4096);
      });
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body }));
      response.once('error', () => resolve(undefined));
    });
    const timer = setTimeout(() => asked.destroy(), timeoutMs);
    asked.once('close', () => clearTimeout(timer));
    asked.once('close', () => resolve(undefined));
    asked.once('error', () => resolve(undefined));
    asked.end();
  });
}
