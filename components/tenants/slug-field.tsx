'use client';

import { CircleAlertIcon, CircleCheckIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { TextField } from '@/components/form/text-field';
import { type SlugCheck, useSlugCheck } from '@/components/tenants/use-slug-check';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import { longestSlug, proposeSlug, typedSlug } from '@/lib/tenants/slug';

type SlugFieldProps = {
  label: string;
  check: SlugCheck;
  /** What stands behind the subdomain: `.example.com:3000`. */
  suffix: string;
  /** The field a subdomain is proposed from, until somebody writes one by hand; and the field of its language. */
  from?: { name: string; locale: string };
  autoFocus?: boolean;
};

const name = 'slug';

/** A subdomain: proposed, checked while it is typed, with what is free instead of what is taken. */
export function SlugField({ label, check, suffix, from, autoFocus }: SlugFieldProps) {
  const t = useTranslations('signup.slug');
  const slug = String(useWatch({ name }) ?? '');
  const { setValue, clearErrors } = useFormContext();
  const choose = (wanted: string) => {
    setValue(name, wanted, { shouldDirty: true });
    clearErrors(name);
  };
  const { answer, asking } = useSlugCheck(check, slug);
  useProposal(from, choose);
  const fold = (event: FormEvent<HTMLInputElement>) => {
    const { value } = event.currentTarget;
    const shown = typedSlug(value);
    if (shown !== value) event.currentTarget.value = shown;
  };
  return (
    <div className="grid gap-2">
      <TextField
        name={name}
        label={label}
        suffix={suffix}
        description={t('hint', { address: `${slug || t('example')}${suffix}` })}
        maxLength={longestSlug}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={autoFocus}
        onInput={fold}
      />
      <div aria-live="polite" className="grid min-h-6 gap-2 text-sm">
        {asking && (
          <p className="flex items-center gap-2 text-muted-foreground">
            <Spinner className="size-4" />
            {t('checking')}
          </p>
        )}
        {answer && !answer.problem && (
          <p className="flex items-center gap-2 text-success-text">
            <CircleCheckIcon aria-hidden="true" className="size-4 shrink-0" />
            {t('free')}
          </p>
        )}
        {answer?.problem && (
          <p className="flex items-start gap-2 text-danger-text">
            <CircleAlertIcon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
            <span className="min-w-0">{answer.problem}</span>
          </p>
        )}
        {answer && answer.proposals.length > 0 && (
          <p className="flex flex-wrap items-center gap-2">
            <span className="text-muted-foreground">{t('instead')}</span>
            {answer.proposals.map((free) => (
              <Button
                key={free}
                type="button"
                variant="outline"
                size="xs"
                aria-label={t('use', { slug: free })}
                onClick={() => choose(free)}
              >
                {free}
              </Button>
            ))}
          </p>
        )}
      </div>
    </div>
  );
}

/** Follows the name with a proposal, as long as the field holds nothing but the last one. */
function useProposal(from: SlugFieldProps['from'], choose: (slug: string) => void) {
  const { getValues } = useFormContext();
  const source = String(useWatch({ name: from?.name ?? name }) ?? '');
  const locale = String(useWatch({ name: from?.locale ?? name }) ?? '');
  const last = useRef<string>(undefined);
  const chosen = useRef(choose);
  chosen.current = choose;
  useEffect(() => {
    if (!from) return;
    const proposal = proposeSlug(source, locale);
    last.current ??= proposal;
    const now = String(getValues(name) ?? '');
    if (now !== '' && now !== last.current) return;
    last.current = proposal;
    if (now !== proposal) chosen.current(proposal);
  }, [from, source, locale, getValues]);
}
