import type { ActionResult } from '@/components/form/action-result';

/** The value of an action's answer, for queries. @throws Error with the refusal's title. */
export async function unwrap<Value>(answer: Promise<ActionResult<Value>>): Promise<Value> {
  const result = await answer;
  if (result.ok) return result.value;
  throw new Error(result.error.detail ?? result.error.title);
}
