'use client';

import { CheckIcon, CopyIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';

type CopyButtonProps = {
  value: string;
  /** What is copied, for screen readers: «Ad sunucusu». */
  label?: string;
  /** With a word beside the icon. */
  showText?: boolean;
  className?: string;
};

/** Copies `value`; a tick for two seconds says that it did, a toast that it could not. */
export function CopyButton({ value, label, showText, className }: CopyButtonProps) {
  const t = useTranslations('common.copy');
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      toast.error(t('failed'));
    }
  };

  const spoken = label ? t('copyNamed', { name: label }) : t('copy');
  return (
    <Button
      type="button"
      variant={showText ? 'outline' : 'ghost'}
      size={showText ? 'sm' : 'icon-xs'}
      aria-label={showText ? undefined : spoken}
      className={cn(!showText && 'text-muted-foreground', className)}
      onClick={copy}
    >
      {copied ? <CheckIcon className="text-success-text" /> : <CopyIcon />}
      {showText && (copied ? t('copied') : t('copy'))}
      <span aria-live="polite" className="sr-only">
        {copied ? t('copied') : ''}
      </span>
    </Button>
  );
}
