import { ArrowLeftIcon } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { StepHeading } from '@/components/domains/wizard/step-focus';
import { Button } from '@/components/ui/button';
import { Card, CardContent, CardFooter } from '@/components/ui/card';

export const stepTitleId = 'wizard-step';

/** For the form of a step: no gaps of its own, and its refusal within the card's margins. */
export const stepForm =
  'gap-0 [&>[aria-live=assertive]]:px-5 [&>[aria-live=assertive]]:pt-5 sm:[&>[aria-live=assertive]]:px-7';

type StepCardProps = { title: ReactNode; text?: ReactNode; children?: ReactNode };

/** One step of the wizard: its question, what is needed to answer it, and at the foot the way on and back. */
export function StepCard({ title, text, children }: StepCardProps) {
  return (
    <Card className="gap-0 overflow-hidden py-0">
      <div className="px-5 pt-6 sm:px-7">
        <StepHeading id={stepTitleId}>{title}</StepHeading>
        {text && <div className="mt-1.5 text-pretty text-muted-foreground text-sm leading-relaxed">{text}</div>}
      </div>
      {children}
    </Card>
  );
}

export function StepBody({ children }: { children: ReactNode }) {
  return <CardContent className="grid gap-5 px-5 py-6 sm:px-7">{children}</CardContent>;
}

/** `back`: the address of the step before. The way on is the last of the children. */
export function StepFooter({ back, children }: { back?: string; children?: ReactNode }) {
  const t = useTranslations('domains.wizard');
  return (
    <CardFooter className="justify-between border-t bg-muted/60 px-5 py-3 sm:px-7 [.border-t]:pt-3">
      {back ? (
        <Button variant="ghost" asChild className="-ml-3">
          <Link href={back}>
            <ArrowLeftIcon />
            {t('back')}
          </Link>
        </Button>
      ) : (
        <span />
      )}
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </CardFooter>
  );
}
