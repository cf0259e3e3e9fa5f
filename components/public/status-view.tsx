'use client';

import { FileQuestionIcon, LockIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/page/empty-state';
import { Button } from '@/components/ui/button';

const icons = { 'not-found': FileQuestionIcon, forbidden: LockIcon };

/** A page that is only a message. In the browser's hands, for it stands where no layout has told the language yet. */
export function StatusView({ page }: { page: keyof typeof icons }) {
  const t = useTranslations('status');
  const Icon = icons[page];
  return (
    <main id="content" className="mx-auto grid min-h-dvh w-full max-w-2xl place-items-center px-4">
      <EmptyState
        icon={<Icon />}
        title={t(`${page}.title`)}
        description={t(`${page}.text`)}
        className="border-none"
        action={
          <Button variant="outline" asChild>
            <a href="/">{t('home')}</a>
          </Button>
        }
      />
    </main>
  );
}
