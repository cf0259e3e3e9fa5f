import { ChevronRightIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** More for those who want it: closed until it is asked for, and open without a script too. */
export function Disclosure({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group/details text-sm">
      <summary className="inline-flex list-none items-center gap-1.5 rounded-sm font-medium text-link outline-none hover:underline focus-visible:ring-[3px] focus-visible:ring-ring/50 [&::-webkit-details-marker]:hidden">
        <ChevronRightIcon
          aria-hidden="true"
          className="size-4 shrink-0 transition-transform group-open/details:rotate-90"
        />
        {title}
      </summary>
      <div className="mt-3 grid gap-3 text-muted-foreground leading-relaxed">{children}</div>
    </details>
  );
}
