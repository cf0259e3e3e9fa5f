import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { formatBytes, formatNumber, formatPercent } from '@/lib/i18n/format';

type UsageBarProps = {
  label: string;
  value: number;
  /** The ceiling; `null` is unlimited. */
  max: number | null;
  /** After the numbers: «GB». */
  unit?: string;
  /** `bytes`: value and max are bytes and shown as KB, MB, GB. */
  format?: 'number' | 'bytes';
  icon?: ReactNode;
  className?: string;
};

/** How much of a limit is used. Warns from 90 %, alarms at 100 %, in words for screen readers. */
export function UsageBar({ label, value, max, unit, format = 'number', icon, className }: UsageBarProps) {
  const t = useTranslations('common.usage');
  const locale = useLocale();
  const ratio = max === null ? 0 : max > 0 ? value / max : 1;
  const write = (amount: number) => (format === 'bytes' ? formatBytes(amount, locale) : formatNumber(amount, locale));
  const ceiling = max === null ? t('unlimited') : [write(max), unit].filter(Boolean).join(' ');
  const text = `${write(value)} / ${ceiling}`;
  const percent = Math.min(Math.max(ratio, 0), 1) * 100;
  return (
    <div className={cn('grid min-w-0 gap-1.5 text-sm', className)}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="inline-flex min-w-0 items-center gap-2 wrap-anywhere [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-muted-foreground">
          {icon}
          {label}
        </span>
        <span className="text-muted-foreground text-xs tabular-nums">
          <span className="font-medium text-foreground">{write(value)}</span> / {ceiling}
        </span>
      </div>
      {max !== null && (
        <>
          <meter
            className="sr-only"
            aria-label={label}
            aria-valuetext={`${text} (${formatPercent(ratio, locale)})`}
            max={Math.max(max, 1)}
            value={value}
          />
          <div className="overflow-hidden rounded-full bg-foreground/10">
            <svg
              viewBox="0 0 100 1"
              preserveAspectRatio="none"
              aria-hidden="true"
              className={cn(
                'block h-1.5 w-full',
                ratio >= 1 ? 'fill-destructive' : ratio >= 0.9 ? 'fill-warning' : 'fill-brand',
              )}
            >
              <rect width={percent} height="1" />
            </svg>
          </div>
          {ratio >= 0.9 && (
            <p className={cn('text-xs', ratio >= 1 ? 'text-danger-text' : 'text-warning-text')}>
              {ratio >= 1 ? t('full') : t('nearlyFull', { percent: formatPercent(ratio, locale) })}
            </p>
          )}
        </>
      )}
    </div>
  );
}
