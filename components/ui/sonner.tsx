'use client';

import { CircleCheckIcon, CircleXIcon, InfoIcon, TriangleAlertIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type * as React from 'react';
import { Toaster as Sonner, type ToasterProps } from 'sonner';
import { Spinner } from '@/components/ui/spinner';

const icons = {
  success: <CircleCheckIcon className="size-4 text-success-text" />,
  info: <InfoIcon className="size-4 text-info-text" />,
  warning: <TriangleAlertIcon className="size-4 text-warning-text" />,
  error: <CircleXIcon className="size-4 text-danger-text" />,
  loading: <Spinner className="size-4" />,
};

const style = {
  '--normal-bg': 'var(--popover)',
  '--normal-text': 'var(--popover-foreground)',
  '--normal-border': 'var(--border)',
  '--border-radius': 'var(--radius)',
  fontFamily: 'inherit',
} as React.CSSProperties;

/** Put once in a layout; then `toast.success(...)` from `sonner` anywhere. */
function Toaster(props: ToasterProps) {
  const t = useTranslations('common');
  return (
    <Sonner
      position="bottom-right"
      icons={icons}
      style={style}
      containerAriaLabel={t('notifications')}
      toastOptions={{ classNames: { description: 'text-muted-foreground!' }, closeButtonAriaLabel: t('close') }}
      {...props}
    />
  );
}

export { Toaster };
