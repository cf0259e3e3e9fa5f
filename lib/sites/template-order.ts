/** Names of services, each after those it depends on. Undefined when there is no such order. */
export function startOrder(services: Record<string, { depends_on: string[] }>): string[] | undefined {
  const order: string[] = [];
  const waiting = new Set(Object.keys(services));
  while (waiting.size > 0) {
    const next = [...waiting].find((name) => services[name]?.depends_on.every((needed) => order.includes(needed)));
    if (next === undefined) return undefined;
    waiting.delete(next);
    order.push(next);
  }
  return order;
}
