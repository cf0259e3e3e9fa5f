import { cn } from '@/components/ui/cn';

/** Konak's mark: a mansion under a wide roof, its lit door in the middle. Takes the colours of the brand. */
export function KonakMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={cn('size-8 shrink-0', className)}>
      <rect width="32" height="32" rx="8" className="fill-brand" />
      <g className="fill-brand-foreground">
        <path d="M16 5.6 27 13.1a.9.9 0 0 1-.5 1.65H5.5A.9.9 0 0 1 5 13.1z" />
        <path
          fillRule="evenodd"
          d="M7.5 16.5h17v8.3a1.2 1.2 0 0 1-1.2 1.2H8.7a1.2 1.2 0 0 1-1.2-1.2zM13.4 26v-4.4a2.6 2.6 0 0 1 5.2 0V26zM10 18.6h1.9v2.2H10zm10.1 0H22v2.2h-1.9z"
        />
      </g>
    </svg>
  );
}
