import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { CONTROL_PREFIX, type Controlled, control } from './control';
import { type Fault, FaultPlan } from './faults';
import { Journal } from './journal';
import { isLocalHost } from './local-host';
import { keepState } from './state-keeper';
import type { Answer, Call, Vendor, World } from './vendor';

export type ServerOptions = { port: number; stateFile?: string };
const MAX_BODY = 5 * 1024 * 1024;

/** Serves a vendor on 127.0.0.1. Resolves with its address once it listens. */
export async function serve<State extends object>(
  vendor: Vendor<State>,
  options: ServerOptions,
): Promise<{ url: string; server: Server }> {
  const world: World = { baseUrl: '', now: () => new Date() };
  const keeper = keepState(vendor, options.stateFile);
  const on = { vendor, faults: new FaultPlan(), journal: new Journal(), keeper, world };
  const server = createServer((request, response) => {
    serveCall(on, request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  world.baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  vendor.afterChange?.(keeper);
  return { url: world.baseUrl, server };
}

async function serveCall<State extends object>(
  on: Controlled<State>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', on.world.baseUrl);
  // A page of another site, or a name pointed at this machine, must not reach the sandbox.
  if (!isLocalHost(request.headers.host)) return send(response, { status: 403, json: { error: 'local calls only' } });
  const body = await readBody(request);
  const method = request.method ?? 'GET';
  if (url.pathname.startsWith(`${CONTROL_PREFIX}/`)) {
    const foreign = request.headers.origin !== undefined;
    const path = url.pathname.slice(CONTROL_PREFIX.length);
    const refusal = { status: 403, json: { error: 'not from a page' } };
    return send(response, foreign ? refusal : control(on, method, path, url.searchParams, body));
  }
  const call: Call = { method, path: url.pathname, query: url.search.slice(1), headers: request.headers, body };
  const entry = on.journal.open(call);
  const fault = on.faults.next(method, url.pathname);
  if (fault) entry.fault = fault.kind;
  if (fault?.kind === 'slow') await pause(fault.delayMs ?? 0);
  const happens = !fault || fault.kind === 'slow' || fault.afterEffect === true;
  const answer = happens ? perform(on, call) : undefined;
  if (fault && fault.kind !== 'slow') {
    if (fault.kind === 'status') entry.status = fault.status ?? 500;
    return strike(on, call, fault, response);
  }
  if (!answer) return;
  entry.status = answer.status;
  send(response, { ...answer, headers: { ...on.vendor.headers(call, answer.status), ...answer.headers } });
}

/** Carries the call out, and holds the answer against the contract before anything of it is kept. */
function perform<State extends object>(on: Controlled<State>, call: Call): Answer {
  const match = on.vendor.match(call);
  const draft = structuredClone(on.keeper.read());
  const ticked = on.vendor.tick(draft, on.world);
  if (ticked) on.keeper.change((state) => void Object.assign(state, structuredClone(draft)));
  let answer: Answer;
  try {
    answer = on.vendor.answer(draft, call, match, on.world);
  } catch (error) {
    on.journal.violation(call, 500, [String(error instanceof Error ? error.stack : error)]);
    return on.vendor.failure(500);
  }
  const errors = match ? on.vendor.breaches(match, answer.status, answer.text ?? answer.json) : [];
  if (errors.length > 0) {
    on.journal.violation(call, answer.status, errors);
    return on.vendor.failure(500);
  }
  if (answer.keep ?? (call.method !== 'GET' && answer.status < 400)) {
    on.keeper.change((state) => {
      for (const key of Object.keys(state)) delete (state as Record<string, unknown>)[key];
      Object.assign(state, draft);
    });
  }
  return answer;
}

/** Lets the fault befall the call; what the call did (afterEffect) is done already. */
async function strike<State extends object>(
  on: Controlled<State>,
  call: Call,
  fault: Fault,
  response: ServerResponse,
): Promise<void> {
  if (fault.kind === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  if (fault.kind === 'timeout') {
    if (fault.delayMs === undefined) return; // held until the caller gives up
    await pause(fault.delayMs);
    response.destroy();
    return;
  }
  if (fault.delayMs) await pause(fault.delayMs);
  const status = fault.status ?? 500;
  const answer = on.vendor.failure(status);
  send(response, { ...answer, headers: { ...on.vendor.headers(call, status), ...answer.headers, ...fault.headers } });
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_BODY) throw new Error('body too large');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, answer: Answer): void {
  const text = answer.text ?? (answer.json === undefined ? '' : JSON.stringify(answer.json));
  const type = answer.type ?? (answer.text === undefined ? 'application/json' : 'text/plain; charset=utf-8');
  response.writeHead(answer.status, { 'content-type': type, 'cache-control': 'no-store', ...answer.headers });
  response.end(text);
}
