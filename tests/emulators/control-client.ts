import type { Fault } from './faults';
import type { Breach, LoggedCall } from './journal';

/** The control API of a running emulator, as functions. */
export type Control = {
  /** Asks for a failure; see the fields of Fault. */
  fault(fault: Fault): Promise<void>;
  clearFaults(): Promise<void>;
  /** Calls since the start or the last reset; `path` is a regular expression. */
  requests(filter?: { method?: string; path?: string }): Promise<LoggedCall[]>;
  /** Answers of the emulator that broke the contract; tests expect none. */
  violations(): Promise<Breach[]>;
  state(): Promise<unknown>;
  /** Forgets state, faults, calls and violations. */
  reset(): Promise<void>;
  /** Cloudflare: makes a zone active, as if the registrar's name servers had been changed. */
  activateZone(zoneId: string): Promise<void>;
  /** Any other control call, by path below /__emulator. */
  call(method: string, path: string, body?: unknown): Promise<unknown>;
};

/** Control over the emulator at an address. Each call throws when the emulator refuses it. */
export function controlOf(url: string): Control {
  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${url}/__emulator${path}`, { method, ...sent });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }
  return {
    call,
    fault: async (fault) => void (await call('POST', '/faults', fault)),
    clearFaults: async () => void (await call('DELETE', '/faults')),
    requests: async (filter = {}) => {
      const answer = await call('GET', `/requests?${new URLSearchParams(filter)}`);
      return (answer as { requests: LoggedCall[] }).requests;
    },
    violations: async () => ((await call('GET', '/violations')) as { violations: Breach[] }).violations,
    state: async () => ((await call('GET', '/state')) as { state: unknown }).state,
    reset: async () => void (await call('POST', '/reset')),
    activateZone: async (zoneId) => void (await call('POST', `/zones/${zoneId}/activate`)),
  };
}
