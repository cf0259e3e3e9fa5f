import { type ReactNode, useId } from 'react';
import { Card, CardAction, CardContent, CardDescription, CardFooter, CardHeader } from '@/components/ui/card';
import { cn } from '@/components/ui/cn';

type SectionProps = {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  /** Save buttons and hints, on a strip of their own. */
  footer?: ReactNode;
  /** Without inner padding: tables and lists reach the border. */
  flush?: boolean;
  /** The red one, for what cannot be undone. */
  danger?: boolean;
  id?: string;
  className?: string;
  children?: ReactNode;
};

/** A titled card: one subject of a page. */
export function Section({ title, description, actions, footer, flush, danger, id, className, children }: SectionProps) {
  const titleId = useId();
  return (
    <section id={id} aria-labelledby={titleId} className="min-w-0 scroll-mt-20">
      <Card
        className={cn(
          'gap-4 overflow-hidden',
          (flush || footer) && 'pb-0',
          danger && 'border-destructive/35',
          className,
        )}
      >
        <CardHeader className={cn(!description && 'grid-rows-1 items-center')}>
          <h2 id={titleId} className="min-w-0 font-semibold text-[0.9375rem] leading-snug tracking-tight wrap-anywhere">
            {title}
          </h2>
          {description && <CardDescription>{description}</CardDescription>}
          {actions && (
            <CardAction
              className={cn('flex flex-wrap justify-end gap-2', !description && '-my-1 row-span-1 self-center')}
            >
              {actions}
            </CardAction>
          )}
        </CardHeader>
        {children &&
          (flush ? <div className="min-w-0 border-t">{children}</div> : <CardContent>{children}</CardContent>)}
        {footer && (
          <CardFooter className="min-h-13 justify-between gap-3 border-t bg-muted/60 py-2.5 text-muted-foreground text-sm [.border-t]:pt-2.5">
            {footer}
          </CardFooter>
        )}
      </Card>
    </section>
  );
}
