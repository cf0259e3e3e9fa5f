'use client';

import { EyeIcon, EyeOffIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CopyButton } from '@/components/page/copy-button';
import { Button } from '@/components/ui/button';

type CopyFieldProps = { value: string; label: string /** Hidden until asked for. */; secret?: boolean };

/** A value to be taken elsewhere (a name server, a key), in fixed width, with its copy button. */
export function CopyField({ value, label, secret }: CopyFieldProps) {
  const t = useTranslations('common.copy');
  const [shown, setShown] = useState(!secret);
  return (
    <div className="flex min-h-9 w-full min-w-0 items-center gap-1 rounded-md border bg-muted py-1 pr-1 pl-3">
      <code className="min-w-0 flex-1 font-mono text-[0.8125rem] wrap-anywhere">
        {shown ? value : '•'.repeat(Math.min(value.length, 24))}
      </code>
      {secret && (
        <Button
          type="button"
          variant="ghost"
          size="icon-xs"
          className="text-muted-foreground"
          aria-pressed={shown}
          aria-label={t('show', { name: label })}
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOffIcon /> : <EyeIcon />}
        </Button>
      )}
      <CopyButton value={value} label={label} />
    </div>
  );
}
