import { cn } from '@/components/ui/cn';

/** Konak's mark: a mansion under a wide roof, its door in the middle. Takes the colours of the brand. */
export function KonakMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={cn('size-8 shrink-0', className)}>
      <rect width="32" height="32" rx="8" className="fill-brand" />
      <g className="fill-brand-foreground">
        <path d="M15.2 5.4a1.5 1.5 0 0 1 1.6 0l11 6.9c1.2.8.7 2.7-.8 2.7H5c-1.5 0-2-1.9-.8-2.7z" />
        <path d="M7.5 17h4v9h-2.5a1.5 1.5 0 0 1-1.5-1.5zm13 0h4v7.5a1.5 1.5 0 0 1-1.5 1.5h-2.5zm-7 9v-6.5a2.5 2.5 0 0 1 5 0v6.5z" />
      </g>
    </svg>
  );
}
