import type { Contract } from '../contract';
import { describeErrors } from '../describe-errors';
import type { World } from '../vendor';
import type { Blanks, Wire } from './blank';
import { missing } from './error';
import { newId } from './ids';
import type { Stored } from './objects';
import { present } from './present';
import type { AccountState } from './state';

const MAX_EVENTS = 2000;

/** What made the current call, for the events it causes. */
export type Cause = { id: string | null; idempotency_key: string | null };
export type Tools = { contract: Contract; blanks: Blanks; world: World; apiVersion: string };

/** The objects of one account: makes, finds and changes them, and tells of it in events. */
export class Ledger {
  constructor(
    readonly account: AccountState,
    private readonly tools: Tools,
    private readonly cause: Cause = { id: null, idempotency_key: null },
  ) {}

  /** Seconds since 1970. */
  now(): number {
    return Math.floor(this.tools.world.now().getTime() / 1000);
  }

  /** A copy to try things out on; nothing of it is kept. */
  scratch(): Ledger {
    return new Ledger(structuredClone(this.account), this.tools, this.cause);
  }

  get baseUrl(): string {
    return this.tools.world.baseUrl;
  }

  /** A new object that is not kept: the blank of its type with these fields. */
  make<Kind extends Stored>(type: string, fields: Wire): Kind {
    const blank = this.tools.blanks.make(type);
    const stamp = { id: newId(type), ...('created' in blank && { created: this.now() }) };
    return { ...blank, ...stamp, ...fields } as unknown as Kind;
  }

  /** A new object, kept. */
  add<Kind extends Stored>(type: string, fields: Wire): Kind {
    const made = this.make<Kind>(type, fields);
    this.all(type).push(made);
    return made;
  }

  all<Kind extends Stored = Stored>(type: string): Kind[] {
    this.account.objects[type] ??= [];
    return (this.account.objects[type] ?? []) as Kind[];
  }

  find<Kind extends Stored = Stored>(type: string, id: unknown): Kind | undefined {
    return this.all<Kind>(type).find((object) => object.id === id);
  }

  /** @param param the parameter that named the object, for the refusal */
  get<Kind extends Stored = Stored>(type: string, id: unknown, param?: string): Kind {
    const found = this.find<Kind>(type, id);
    if (!found) throw missing(type, String(id), param);
    return found;
  }

  remove(object: Stored): void {
    const all = this.all(object.object);
    all.splice(all.indexOf(object), 1);
  }

  /** A number that is never given twice, for numbers people read. */
  next(): number {
    this.account.sequence += 1;
    return this.account.sequence;
  }

  /** Keeps an event and lines it up for the endpoints that want it. */
  emit(type: string, object: Stored | Wire, previous?: Wire): void {
    const shown = present(this, object as Stored);
    const schemas = this.tools.contract.description.components.schemas.event as { 'x-event-object-schema': Wire };
    const schema = schemas['x-event-object-schema'][type];
    if (typeof schema !== 'string') throw new Error(`the contract has no event ${type}`);
    const errors = this.tools.contract.schema(schema.split('/').pop() ?? '', shown);
    if (errors.length > 0) throw new Error(`event ${type} breaks its contract: ${describeErrors(errors).join('; ')}`);
    const wanting = this.all('webhook_endpoint').filter((endpoint) => {
      const wanted = endpoint.enabled_events as string[];
      return endpoint.status === 'enabled' && (wanted.includes('*') || wanted.includes(type));
    });
    const event = this.add('event', {
      api_version: this.tools.apiVersion,
      data: { object: shown, ...(previous && { previous_attributes: previous }) },
      pending_webhooks: wanting.length,
      request: this.cause,
      type,
    });
    const events = this.all('event');
    if (events.length > MAX_EVENTS) events.splice(0, events.length - MAX_EVENTS);
    this.account.deliveries = this.account.deliveries.slice(-MAX_EVENTS);
    const nextAt = this.tools.world.now().getTime();
    for (const { id } of wanting) {
      this.account.deliveries.push({ event: event.id, endpoint: id, attempts: 0, nextAt, status: 'waiting' });
    }
  }
}
