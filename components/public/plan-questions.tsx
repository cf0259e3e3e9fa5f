import { PlusIcon } from 'lucide-react';
import { getTranslations } from 'next-intl/server';

const questions = ['change', 'domain', 'limit', 'email'] as const;

/** What people ask before they choose a plan; opens without a script. */
export async function PlanQuestions() {
  const t = await getTranslations('public.plans.faq');
  return (
    <section className="mx-auto mt-20 max-w-3xl">
      <h2 className="text-center font-semibold text-2xl tracking-tight">{t('title')}</h2>
      <div className="mt-8 divide-y rounded-xl border bg-card">
        {questions.map((key) => (
          <details key={key} className="group px-5">
            <summary className="flex list-none items-center justify-between gap-4 rounded-md py-4 font-medium [&::-webkit-details-marker]:hidden">
              {t(`${key}.q`)}
              <PlusIcon
                aria-hidden="true"
                className="size-4 shrink-0 text-muted-foreground transition-transform group-open:rotate-45"
              />
            </summary>
            <p className="pb-5 text-pretty text-muted-foreground text-sm leading-relaxed">{t(`${key}.a`)}</p>
          </details>
        ))}
      </div>
    </section>
  );
}
