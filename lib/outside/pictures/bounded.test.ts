import { expect, test } from 'vitest';
import { bounded } from './bounded';

/** Work that ends when told to. */
function gate() {
  let open = () => {};
  const done = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, work: () => done };
}

test('no more than its places work at once, those that wait get their turn, and the rest are sent away', async () => {
  const turns = bounded(1, 1, () => new Error('full'));
  const [first, second] = [gate(), gate()];
  const order: string[] = [];
  const one = turns(first.work).then(() => order.push('one'));
  const two = turns(() => {
    order.push('two begins');
    return second.work();
  });
  await expect(turns(async () => {})).rejects.toThrow('full');
  first.open();
  await one;
  second.open();
  await two;
  expect(order).toEqual(['two begins', 'one']);
  await expect(turns(async () => 'free again')).resolves.toBe('free again');
});

test('work that fails gives its place back', async () => {
  const turns = bounded(1, 0, () => new Error('full'));
  await expect(turns(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  await expect(turns(async () => 1)).resolves.toBe(1);
});
