'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { stepTitleId } from '@/components/domains/wizard/step-card';

/** Moves the focus to the step's heading whenever the step changes, so that keyboards and screen readers go along. */
export function StepFocus({ step, children }: { step: string; children: ReactNode }) {
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    document.getElementById(stepTitleId)?.focus();
  }, [step]);
  return children;
}
