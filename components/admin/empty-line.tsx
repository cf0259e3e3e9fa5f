import type { ReactNode } from 'react';

/** Inside a section whose list is empty: one quiet line. */
export function EmptyLine({ children }: { children: ReactNode }) {
  return <p className="px-5 py-4 text-muted-foreground text-sm">{children}</p>;
}
