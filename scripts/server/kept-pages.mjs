// Public pages, kept in memory in front of the application.

import { encodingFor, isKnown, keptAnswer } from './kept-answer.mjs';
import { Memory } from './memory.mjs';

/** A request of the framework's own browser code, or of a program with a token: its answer is another. */
const others = [
  'rsc',
  'next-action',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'x-nextjs-data',
  'authorization',
];

const isPlain = ({ method, headers }) =>
  (method === 'GET' || method === 'HEAD') && others.every((name) => headers[name] === undefined);

function send(kept, request, response) {
  if (isKnown(request.headers['if-none-match'], kept.etag)) return response.writeHead(304, kept.unchanged).end();
  const { body, headers } = kept.bodies[encodingFor(request.headers['accept-encoding'])];
  response.writeHead(200, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * `answer(request, response)`: answers from memory, or gives false. What it has not kept is made once, however many ask.
 *
 * - `place({ path, host, cookies })` -> `{ key, path, headers }`, or undefined where nothing is kept (of the application);
 * - `ask(path, headers)` makes the page, seeing these headers and nothing of the visitor;
 * - `pass(request, response)` has the application answer this one visitor;
 * - `most` bytes; a page older than `fresh` milliseconds is made anew behind the visitor's back, one older than `stale` before.
 */
export function keptPages({ place, ask, pass, most, fresh = 30_000, stale = 60_000, now = () => performance.now() }) {
  const memory = new Memory(most);
  const making = new Map();
  const refused = new Map(); // key -> until when the application is asked for each visitor

  const render = ({ path, headers }) =>
    ask(path, headers)
      .then(keptAnswer)
      .catch(() => undefined); // the visitor's own request will say what is wrong

  async function make(at) {
    const { key } = at;
    let kept = await render(at);
    // The first rendering after a start reads its modules meanwhile, and is sent in pieces.
    if (kept && !kept.isAsWished) kept = (await render(at)) ?? kept;
    const made = kept?.isAsWished ? now() : now() - fresh - 1; // else the next visitor has it made anew
    if (kept) memory.set(key, { ...kept, made, bytes: kept.bytes + 2 * key.length });
    else {
      if (refused.size > 10_000) refused.clear();
      refused.set(key, now() + 5000);
    }
    return kept;
  }

  /** One rendering a key at a time. */
  function once(at) {
    const running = making.get(at.key);
    if (running) return running;
    const made = make(at).finally(() => making.delete(at.key));
    making.set(at.key, made);
    return made;
  }

  function answer(request, response) {
    if (!isPlain(request)) return false;
    const { host = '', cookie } = request.headers;
    const at = place({ path: request.url, host, cookies: cookie });
    if (!at) return false;
    const kept = memory.get(at.key);
    const age = kept ? now() - kept.made : Number.POSITIVE_INFINITY;
    if (kept && age < stale) {
      if (age > fresh) void once(at);
      send(kept, request, response);
      return true;
    }
    if ((refused.get(at.key) ?? 0) > now()) return false;
    void once(at).then((made) => (made ? send(made, request, response) : pass(request, response)));
    return true;
  }

  return { answer, memory };
}
