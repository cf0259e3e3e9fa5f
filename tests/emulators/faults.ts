import { randomUUID } from 'node:crypto';

const FAULT_KINDS = ['status', 'reset', 'timeout', 'slow'] as const;

/** A failure asked for. See docs of each field in README.md beside this file. */
export type Fault = {
  match?: { method?: string; path?: string };
  nth?: number;
  times?: number;
  kind: (typeof FAULT_KINDS)[number];
  status?: number;
  headers?: Record<string, string>;
  delayMs?: number;
  afterEffect?: boolean;
};
export type PlannedFault = Fault & { id: string; seen: number; hits: number };

/** Reasons why a value is no fault; empty when it is one. */
export function faultMistakes(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return ['a fault is an object'];
  const fault = value as Record<string, unknown>;
  const known = ['match', 'nth', 'times', 'kind', 'status', 'headers', 'delayMs', 'afterEffect'];
  const mistakes = Object.keys(fault)
    .filter((key) => !known.includes(key))
    .map((key) => `unknown field ${key}`);
  if (!FAULT_KINDS.some((kind) => kind === fault.kind)) mistakes.push(`kind is one of ${FAULT_KINDS.join(', ')}`);
  const status = fault.status;
  if (fault.kind === 'status' && !(typeof status === 'number' && status >= 400 && status <= 599)) {
    mistakes.push('kind status needs a status of 400 to 599');
  }
  if (fault.kind === 'slow' && !(typeof fault.delayMs === 'number')) mistakes.push('kind slow needs delayMs');
  for (const key of ['nth', 'times', 'delayMs']) {
    const count = fault[key];
    if (count !== undefined && !(Number.isInteger(count) && Number(count) >= 0)) mistakes.push(`${key} is a count`);
  }
  try {
    new RegExp((fault.match as Fault['match'])?.path ?? '');
  } catch {
    mistakes.push('match.path is a regular expression');
  }
  return mistakes;
}

/** The faults asked for; each counts the calls it matches. */
export class FaultPlan {
  private faults: PlannedFault[] = [];

  add(fault: Fault): PlannedFault {
    const planned = { ...fault, id: randomUUID(), seen: 0, hits: 0 };
    this.faults.push(planned);
    return planned;
  }

  list(): PlannedFault[] {
    return this.faults;
  }

  clear(): number {
    return this.faults.splice(0).length;
  }

  /** Counts a call, and gives the fault that befalls it. `times: 0` never ends. */
  next(method: string, path: string): Fault | undefined {
    let hit: Fault | undefined;
    for (const fault of this.faults) {
      if (fault.match?.method && fault.match.method.toUpperCase() !== method) continue;
      if (fault.match?.path && !new RegExp(fault.match.path).test(path)) continue;
      fault.seen += 1;
      const times = fault.times ?? 1;
      if (hit || fault.seen < (fault.nth ?? 1) || (times > 0 && fault.hits >= times)) continue;
      fault.hits += 1;
      hit = fault;
    }
    return hit;
  }
}
