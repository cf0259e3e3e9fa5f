// The application's own HTTP server: Next behind a listener that says, unforgeably, who is calling.

import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import next from 'next';
import { inside } from './server/inside.mjs';
import { keptPages } from './server/kept-pages.mjs';

const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.KONAK_BIND ?? '127.0.0.1';

const place = Symbol.for('konak.peer.token');
globalThis[place] ??= randomBytes(24).toString('base64url');

// Next calls every loopback address `localhost`; under another name it takes the middleware's rewrites for foreign hosts.
const app = next({ dev: false, hostname: 'localhost', port });
await app.prepare();
const handle = app.getRequestHandler();

/** Headers by which parts of the application talk to each other; from outside they are lies. */
const internal = new Set(['x-forwarded-host', 'x-matched-path', 'x-next-intl-locale', 'x-nextjs-rewritten-path']);
const isInternal = (name) => /^x-(konak|middleware|invoke)-/.test(name) || internal.has(name);

/** A path whose percent signs encode no text (RFC 3986, 2.1): nothing of ours can have it. */
function isMalformed(url) {
  try {
    decodeURIComponent(url.split('?')[0]);
    return false;
  } catch {
    return true;
  }
}

/**
 * What guards an answer that nothing else guards. A page with a tenant's own script may open any address of its host in a
 * window: without a policy that window would be a place from which the script could call the host (decision 11).
 */
const bareAnswer = [
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox"],
  ['cross-origin-opener-policy', 'same-origin'],
  ['x-content-type-options', 'nosniff'],
];

/** Has the application answer one visitor. */
function pass(request, response) {
  for (const name of Object.keys(request.headers)) if (isInternal(name)) delete request.headers[name];
  // Next adds an X-Forwarded-For of its own to what has none, so whether a proxy did is only known here.
  const way = ['x-forwarded-for', 'forwarded', 'x-real-ip'].some((name) => request.headers[name])
    ? 'forwarded'
    : 'direct';
  request.headers['x-konak-peer'] = `${globalThis[place]} ${request.socket.remoteAddress ?? ''} ${way}`;
  // For files and errors, which the middleware does not see: pages say otherwise for themselves.
  for (const [name, value] of bareAnswer) response.setHeader(name, value);
  if (isMalformed(request.url ?? ''))
    return response.writeHead(400, { 'content-type': 'text/plain' }).end('Bad Request\n');
  handle(request, response);
}

const kept = keptPages({
  place: (asked) => globalThis[Symbol.for('konak.kept-pages')]?.(asked), // the application's, once it has started
  ask: inside((request, response) => handle(request, response)),
  pass,
  most: Number(process.env.KONAK_KEPT_PAGES_MB || 128) * 1024 * 1024,
});

const server = createServer((request, response) => {
  if (!kept.answer(request, response)) pass(request, response);
});
server.keepAliveTimeout = 65_000;
server.listen(port, hostname, () => process.send?.('ready'));

let closing = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    if (closing) return;
    closing = true;
    const worker = await globalThis[Symbol.for('konak.worker')];
    await worker?.stop();
    server.close();
    server.closeAllConnections();
    await app.close();
    process.exit(0);
  });
}
