import { ArrowRightIcon, GaugeIcon, LockKeyholeIcon, ZapIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { HeroPreview } from '@/components/public/hero-preview';
import { Button } from '@/components/ui/button';

const notes = [
  ['fast', ZapIcon],
  ['https', LockKeyholeIcon],
  ['clear', GaugeIcon],
] as const;

/** Short sentences stay whole when a line ends. */
const sentences = (text: string) => text.split(/(?<=\.)\s+/);

/** The first screen: what is sold, in one sentence, and the way in. */
export function Hero({ name }: { name: string }) {
  const t = useTranslations('public.hero');
  return (
    <section className="relative isolate overflow-hidden border-b">
      <div
        aria-hidden="true"
        className="-z-10 absolute inset-0 bg-[radial-gradient(46rem_30rem_at_85%_0%,color-mix(in_oklab,var(--brand-primary)_17%,transparent),transparent),radial-gradient(36rem_24rem_at_0%_100%,color-mix(in_oklab,var(--brand-secondary)_11%,transparent),transparent)]"
      />
      <div className="mx-auto grid w-full max-w-6xl items-center gap-12 px-4 py-16 sm:px-6 sm:py-20 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)] lg:gap-16 lg:py-28">
        <div>
          <p className="inline-flex max-w-full items-center gap-2 rounded-full border bg-background/70 px-3 py-1 font-medium text-muted-foreground text-xs">
            <span aria-hidden="true" className="size-1.5 shrink-0 rounded-full bg-brand" />
            <span className="truncate">{t('eyebrow', { name })}</span>
          </p>
          <h1 className="mt-5 font-semibold text-4xl leading-[1.08] tracking-tight sm:text-5xl lg:text-[3.4rem]">
            {sentences(t('title')).map((sentence) => (
              <span key={sentence} className="inline-block pr-[0.25em]">
                {sentence}
              </span>
            ))}
          </h1>
          <p className="mt-5 max-w-xl text-pretty text-base text-muted-foreground leading-relaxed sm:text-lg">
            {t('text', { name })}
          </p>
          <div className="mt-8 flex flex-wrap gap-3">
            <Button size="lg" asChild>
              <a href="/register">
                {t('start')}
                <ArrowRightIcon />
              </a>
            </Button>
            <Button size="lg" variant="outline" asChild>
              <a href="/plans">{t('plans')}</a>
            </Button>
          </div>
          <ul className="mt-9 flex flex-wrap gap-x-6 gap-y-2.5 text-muted-foreground text-sm">
            {notes.map(([key, Icon]) => (
              <li key={key} className="inline-flex items-center gap-2">
                <Icon aria-hidden="true" className="size-4 shrink-0 text-link" />
                {t(`notes.${key}`)}
              </li>
            ))}
          </ul>
        </div>
        <HeroPreview />
      </div>
    </section>
  );
}
