import { useTranslations } from 'next-intl';
import { SectionHead } from '@/components/public/section-head';

const steps = ['register', 'domain', 'site'] as const;

/** From nothing to a live site. */
export function Steps() {
  const t = useTranslations('public.steps');
  return (
    <section id="steps" className="scroll-mt-16 border-y bg-surface">
      <div className="mx-auto w-full max-w-6xl px-4 py-16 sm:px-6 sm:py-24">
        <SectionHead title={t('title')} text={t('text')} />
        <ol className="mt-10 grid gap-8 sm:mt-12 md:grid-cols-3 md:gap-6">
          {steps.map((step, index) => (
            <li key={step} className="relative flex gap-4 md:block">
              {index < steps.length - 1 && (
                <span
                  aria-hidden="true"
                  className="absolute top-11 bottom-[-1.75rem] left-[1.1875rem] w-px bg-border-strong md:top-5 md:right-0 md:bottom-auto md:left-14 md:h-px md:w-auto"
                />
              )}
              <span
                aria-hidden="true"
                className="relative grid size-10 shrink-0 place-content-center rounded-full bg-primary font-semibold text-primary-foreground"
              >
                {index + 1}
              </span>
              <div className="min-w-0 pt-1.5 md:pt-5 md:pr-6">
                <h3 className="font-semibold text-lg leading-snug">{t(`${step}.title`)}</h3>
                <p className="mt-1.5 text-pretty text-muted-foreground text-sm leading-relaxed">{t(`${step}.text`)}</p>
              </div>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
