import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graceDays, isHeld, isOverdue, moveAfter, type Standing, servedUntil } from './life';
import { recordState } from './proof';

const now = new Date('2026-05-01T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const standing = (change: Partial<Standing> = {}): Standing => ({
  status: 'active',
  verifiedAt: daysAgo(100),
  proofLostAt: null,
  failure: null,
  ...change,
});

describe('a look at a proof', () => {
  it('verifies who waits, and tells who does not yet have it what is wrong', () => {
    const waiting = standing({ status: 'pending', verifiedAt: null });
    expect(moveAfter(waiting, 'found', now)).toMatchObject({
      event: 'verified',
      change: { status: 'verified', verifiedAt: now, failure: null },
    });
    for (const [state, failure] of [
      ['missing', 'proof_missing'],
      ['wrong', 'proof_wrong'],
      ['differs', 'proof_differs'],
      ['no_answer', 'dns_no_answer'],
    ] as const) {
      const { change, event } = moveAfter(waiting, state, now);
      expect([change.failure, change.status, event]).toEqual([failure, undefined, undefined]);
    }
  });

  it('counts the days of grace from the first miss, and forgives when the proof is back', () => {
    expect(moveAfter(standing(), 'missing', now)).toMatchObject({ event: 'proof_lost', change: { proofLostAt: now } });
    const lost = standing({ proofLostAt: daysAgo(3), failure: 'proof_missing' });
    expect(moveAfter(lost, 'wrong', now)).toEqual({ change: { lastCheckedAt: now } });
    expect(moveAfter(lost, 'found', now)).toMatchObject({
      event: 'recovered',
      change: { proofLostAt: null, failure: null },
    });
    expect(servedUntil(lost)).toEqual(daysAgo(3 - graceDays));
    const overdue = (days: number) => isOverdue(standing({ proofLostAt: daysAgo(days) }), now);
    expect([overdue(6.999), overdue(7), isOverdue(standing(), now)]).toEqual([false, true, false]);
  });

  it('never moves a held domain out of service by itself, and silence never changes its standing', () => {
    const states = fc.constantFrom('found', 'missing', 'wrong', 'differs', 'no_answer' as const);
    const status = fc.constantFrom('pending', 'verified', 'approved', 'active', 'failed' as const);
    const lostAt = fc.option(fc.constantFrom(daysAgo(1), daysAgo(9)));
    fc.assert(
      fc.property(status, lostAt, states, (given, proofLostAt, state) => {
        const domain = standing({ status: given as Standing['status'], proofLostAt });
        const { change } = moveAfter(domain, state as 'found', now);
        if (isHeld(domain)) expect(change.status).toBeUndefined();
        else expect(change.status === 'verified').toBe(state === 'found');
        if (state === 'no_answer') expect(Object.keys(change)).toEqual(['failure']);
      }),
    );
  });
});

describe('what several servers say of a record', () => {
  const server = (lookup: 'found' | 'no_records' | 'no_such_domain' | 'no_answer', ...values: string[]) => ({
    server: 'ns',
    lookup,
    values,
  });
  const stateOf = (...servers: ReturnType<typeof server>[]) =>
    recordState({ lookup: 'found', servers }, (values) => values.includes('right')).state;

  it('is found when all that answer have it', () => {
    expect(stateOf(server('found', 'right'), server('found', 'other', 'right'))).toBe('found');
    expect(stateOf(server('found', 'right'), server('no_answer'))).toBe('found');
  });
  it('is not when one of them has something else, or nothing', () => {
    expect(stateOf(server('found', 'right'), server('no_such_domain'))).toBe('differs');
    expect(stateOf(server('found', 'wrong'), server('no_records'))).toBe('wrong');
    expect(stateOf(server('no_records'), server('no_such_domain'))).toBe('missing');
  });
  it('is unknown when none answers, and missing when the domain does not exist', () => {
    expect(stateOf(server('no_answer'), server('no_answer'))).toBe('no_answer');
    expect(recordState({ lookup: 'no_answer', servers: [] }, () => true).state).toBe('no_answer');
    expect(recordState({ lookup: 'no_such_domain', servers: [] }, () => true).state).toBe('missing');
  });
});
