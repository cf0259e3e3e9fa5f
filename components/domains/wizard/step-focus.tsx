'use client';

import { createContext, type ReactNode, use, useCallback, useEffect, useRef } from 'react';

type Arrive = (heading: HTMLElement | null) => void;

const ArriveContext = createContext<Arrive>(() => {});

/** Moves the focus to each new step's heading, so that keyboards and screen readers go along; not on the first load. */
export function StepFocus({ children }: { children: ReactNode }) {
  const first = useRef(true);
  const arrive = useCallback<Arrive>((heading) => {
    if (!first.current) heading?.focus();
    first.current = false;
  }, []);
  return <ArriveContext value={arrive}>{children}</ArriveContext>;
}

/** The heading of a step, which gets the focus when the step appears. */
export function StepHeading({ id, children }: { id: string; children: ReactNode }) {
  const arrive = use(ArriveContext);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => arrive(heading.current), [arrive]);
  return (
    <h2
      ref={heading}
      id={id}
      tabIndex={-1}
      className="rounded-sm font-semibold text-lg leading-snug tracking-tight outline-none wrap-anywhere"
    >
      {children}
    </h2>
  );
}
