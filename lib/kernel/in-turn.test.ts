import { expect, it } from 'vitest';
import { inTurn } from './in-turn';

it('begins a reading only when the one asked for before has ended, and lets no failure stop the next', async () => {
  const told: string[] = [];
  let release = () => {};
  const slow = inTurn('test', async () => {
    told.push('slow begins');
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    told.push('slow ends');
    throw new Error('lost');
  });
  const quick = inTurn('test', async () => told.push('quick'));
  await inTurn('another', async () => told.push('another'));
  expect(told).toEqual(['slow begins', 'another']);
  release();
  await expect(slow).rejects.toThrow('lost');
  await quick;
  expect(told).toEqual(['slow begins', 'another', 'slow ends', 'quick']);
});
