import { createServer, type IncomingMessage, type Server } from 'node:http';
import { NextRequest } from 'next/server';
import { GET as tlsAsk } from '@/app/api/tls/ask/route';
import { peerToken } from '@/lib/kernel/peer';
import middleware from '@/middleware';

/** What the application's own server makes of a request before anything looks at it. */
function received(request: IncomingMessage, port: number): NextRequest {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (value) headers.set(name, String(value));
  headers.set('x-konak-peer', `${peerToken()} ${request.socket.remoteAddress} forwarded`);
  return new NextRequest(new URL(request.url ?? '/', `http://localhost:${port}`), { method: request.method, headers });
}

/** The certificate question by its real route; every page as far as the real middleware takes it: to which tenant's segment. */
async function answer(request: NextRequest): Promise<Response> {
  if (request.nextUrl.pathname === '/api/tls/ask') return tlsAsk(request);
  const passed = await middleware(request);
  const rewritten = passed.headers.get('x-middleware-rewrite');
  if (!rewritten) return passed;
  const seen = passed.headers.get('x-middleware-request-x-konak-ip') ?? '';
  return new Response(new URL(rewritten).pathname, { headers: { 'x-seen-address': seen } });
}

/** The application's doors as far as hosts matter, on a loopback port. */
export async function startFront(): Promise<{ port: number; server: Server }> {
  const server = createServer(async (request, response) => {
    const { port } = server.address() as { port: number };
    const made = await answer(received(request, port));
    response.writeHead(made.status, Object.fromEntries(made.headers));
    response.end(Buffer.from(await made.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as { port: number }).port, server };
}
