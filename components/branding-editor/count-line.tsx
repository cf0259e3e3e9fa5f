import { cn } from '@/components/ui/cn';

/** How long a text is, beside how long it should be at most. */
export function CountLine({ length, best, text }: { length: number; best: number; text: string }) {
  return (
    <span className={cn('text-muted-foreground text-xs tabular-nums', length > best && 'text-warning-text')}>
      {text}
    </span>
  );
}
