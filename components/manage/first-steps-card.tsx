import { GlobeIcon, PaletteIcon, UserPlusIcon } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FirstSteps } from '@/components/manage/first-steps';
import { CopyButton } from '@/components/page/copy-button';

type FirstStepsCardProps = {
  name: string;
  /** The tenant's own registration page. */
  registerUrl: string;
  customDomain: boolean;
  /** When the trial ends, written out. */
  trialUntil?: string;
  fresh: boolean;
};

/** The three next steps of a new tenant: look, domain, first customer. */
export function FirstStepsCard({ name, registerUrl, customDomain, trialUntil, fresh }: FirstStepsCardProps) {
  const t = useTranslations('signup.firstSteps');
  const text = trialUntil ? `${t('text')} ${t('until', { date: trialUntil })}` : t('text');
  return (
    <FirstSteps title={t('title', { name })} text={text} dismiss={t('dismiss')} fresh={fresh}>
      <ol className="grid gap-3 md:grid-cols-3">
        <Step icon={<PaletteIcon />} title={t('branding.title')} text={t('branding.text')} href="/manage/branding" />
        <Step
          icon={<GlobeIcon />}
          title={t('domain.title')}
          text={t(customDomain ? 'domain.text' : 'domain.upgrade')}
          href={customDomain ? '/manage/custom-domain' : undefined}
        />
        <Step
          icon={<UserPlusIcon />}
          title={t('customer.title')}
          text={t('customer.text', { address: registerUrl.replace(/^https?:\/\//, '') })}
          action={<CopyButton value={registerUrl} label={t('customer.copy')} />}
        />
      </ol>
    </FirstSteps>
  );
}

type StepProps = { icon: ReactNode; title: string; text: string; href?: string; action?: ReactNode };

function Step({ icon, title, text, href, action }: StepProps) {
  return (
    <li className="relative flex min-w-0 items-start gap-3 rounded-lg border bg-background p-4 text-sm has-[a:hover]:border-border-strong">
      <span
        aria-hidden="true"
        className="grid size-9 shrink-0 place-content-center rounded-md bg-muted text-muted-foreground [&>svg]:size-4.5"
      >
        {icon}
      </span>
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span className="font-medium wrap-anywhere">
          {href ? (
            <Link
              href={href}
              className="rounded-sm outline-none after:absolute after:inset-0 after:rounded-lg focus-visible:after:ring-[3px] focus-visible:after:ring-ring/50"
            >
              {title}
            </Link>
          ) : (
            title
          )}
        </span>
        <span className="text-pretty text-muted-foreground wrap-anywhere">{text}</span>
      </span>
      {action}
    </li>
  );
}
