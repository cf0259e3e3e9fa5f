import { type Fault, type FaultPlan, faultMistakes } from './faults';
import type { Journal } from './journal';
import type { Answer, Keeper, Vendor, World } from './vendor';

/** What the control API works on. */
export type Controlled<State extends object> = {
  vendor: Vendor<State>;
  faults: FaultPlan;
  journal: Journal;
  keeper: Keeper<State>;
  world: World;
};

export const CONTROL_PREFIX = '/__emulator';

const ok = (json: unknown, status = 200): Answer => ({ status, json });
const wrong = (message: string, status = 400): Answer => ({ status, json: { error: message } });

/** Answers a call to the control API. `path` is what follows /__emulator. */
export function control<State extends object>(
  on: Controlled<State>,
  method: string,
  path: string,
  query: URLSearchParams,
  text: string,
): Answer {
  let body: unknown;
  try {
    body = text === '' ? undefined : JSON.parse(text);
  } catch {
    return wrong('the body is not JSON');
  }
  switch (`${method} ${path}`) {
    case 'GET /health':
      return ok({ vendor: on.vendor.name, url: on.world.baseUrl, pid: process.pid });
    case 'GET /faults':
      return ok({ faults: on.faults.list() });
    case 'POST /faults': {
      const mistakes = faultMistakes(body);
      return mistakes.length > 0 ? wrong(mistakes.join('; ')) : ok(on.faults.add(body as Fault), 201);
    }
    case 'DELETE /faults':
      return ok({ removed: on.faults.clear() });
    case 'GET /requests':
      return ok({ requests: logged(on.journal, query) });
    case 'DELETE /requests':
      on.journal.calls = [];
      return ok({});
    case 'GET /violations':
      return ok({ count: on.journal.violations.length, violations: on.journal.violations });
    case 'GET /state':
      return ok({ vendor: on.vendor.name, state: on.keeper.read() });
    case 'POST /reset':
      on.faults.clear();
      on.journal.clear();
      on.keeper.change((state) => {
        for (const key of Object.keys(state)) delete (state as Record<string, unknown>)[key];
        Object.assign(state, on.vendor.empty());
      });
      return ok({});
  }
  let answer: Answer | undefined;
  on.keeper.change((state) => {
    answer = on.vendor.control(state, method, path, body, on.world);
  });
  return answer ?? wrong(`no control call ${method} ${path}`, 404);
}

function logged(journal: Journal, query: URLSearchParams) {
  const method = query.get('method')?.toUpperCase();
  const path = new RegExp(query.get('path') ?? '');
  return journal.calls.filter((call) => (!method || call.method === method) && path.test(call.path));
}
