/** A refusal, already in the reader's language. `fields`: one text per field that was refused. */
export type ActionError = {
  code: string;
  title: string;
  detail?: string;
  fields?: Record<string, string>;
  /** Names the request in our logs; only where the fault is not the sender's. */
  requestId?: string;
};

/** What every server action of a form answers. */
export type ActionResult<Value> = { ok: true; value: Value } | { ok: false; error: ActionError };

export type Action<Input, Value> = (input: Input) => Promise<ActionResult<Value>>;
