import { MailIcon, PhoneIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

type ContactBandProps = { name: string; email: string | null; phone: string | null };

/** The last word of the landing page: how to reach the people behind it, or to start. */
export function ContactBand({ name, email, phone }: ContactBandProps) {
  const t = useTranslations('public.contact');
  const reachable = Boolean(email || phone);
  return (
    <section id="contact" className="mx-auto w-full max-w-6xl scroll-mt-16 px-4 pb-16 sm:px-6 sm:pb-24">
      <div className="relative isolate overflow-hidden rounded-2xl bg-primary px-6 py-10 text-primary-foreground sm:px-12 sm:py-14">
        <div
          aria-hidden="true"
          className="-z-10 absolute inset-0 bg-[radial-gradient(30rem_20rem_at_100%_0%,color-mix(in_oklab,var(--primary-foreground)_14%,transparent),transparent)]"
        />
        <div className="flex flex-wrap items-center justify-between gap-8">
          <div className="max-w-xl">
            <h2 className="text-balance font-semibold text-2xl tracking-tight sm:text-3xl">
              {t(reachable ? 'title' : 'startTitle')}
            </h2>
            <p className="mt-3 text-pretty leading-relaxed">{t(reachable ? 'text' : 'startText', { name })}</p>
          </div>
          <div className="flex flex-wrap gap-3">
            {email && (
              <Button size="lg" variant="secondary" asChild className="bg-background text-foreground hover:bg-surface">
                <a href={`mailto:${email}`}>
                  <MailIcon />
                  {t('email')}
                </a>
              </Button>
            )}
            {phone && (
              <Button size="lg" asChild className="border border-current shadow-none">
                <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
                  <PhoneIcon />
                  {t('phone', { phone })}
                </a>
              </Button>
            )}
            {!reachable && (
              <Button size="lg" variant="secondary" asChild className="bg-background text-foreground hover:bg-surface">
                <a href="/register">{t('start')}</a>
              </Button>
            )}
          </div>
        </div>
      </div>
    </section>
  );
}
