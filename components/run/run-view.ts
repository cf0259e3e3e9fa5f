/** A run as `/api/runs/:id/events` tells it. */
type RunState = 'pending' | 'running' | 'undoing' | 'done' | 'failed';

export type StepState = 'pending' | 'running' | 'done' | 'failed' | 'undone' | 'skipped';

export type StepView = {
  name: string;
  state: StepState;
  progress?: { percent?: number | null; detail?: string | null } | null;
  startedAt?: string | null;
  finishedAt?: string | null;
};

export type RunView = {
  id: string;
  name: string;
  state: RunState;
  error?: { title: string; detail?: string | null } | null;
  steps: StepView[];
};

export function isFinished(run: RunView): boolean {
  return run.state === 'done' || run.state === 'failed';
}

/** A told event, or nothing where it is not one of a run (a comment, a keep-alive). */
export function readRunEvent(text: string): RunView | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('steps' in value) || !Array.isArray(value.steps)) return;
    return value as RunView;
  } catch {
    return undefined;
  }
}
