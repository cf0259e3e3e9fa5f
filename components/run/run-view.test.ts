import { describe, expect, it } from 'vitest';
import { isFinished, type RunView, readRunEvent } from '@/components/run/run-view';

const run: RunView = { id: '1', name: 'site.deploy', state: 'running', steps: [{ name: 'image', state: 'running' }] };

describe('the events of a run', () => {
  it('are read as the run they tell', () => {
    expect(readRunEvent(JSON.stringify(run))).toEqual(run);
  });

  it('are passed over when they tell no run', () => {
    for (const text of ['', 'ping', 'null', '{}', '[]', '{"steps":3}', '"steps"']) {
      expect(readRunEvent(text), text).toBeUndefined();
    }
  });
});

describe('a run', () => {
  it('goes on while it is undone and ends done or failed', () => {
    expect(isFinished({ ...run, state: 'undoing' })).toBe(false);
    expect(isFinished({ ...run, state: 'done' })).toBe(true);
    expect(isFinished({ ...run, state: 'failed' })).toBe(true);
  });
});
