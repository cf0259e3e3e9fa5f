'use client';

import { FlaskConicalIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';

/** Says that the outside services answer from a simulation here: no real zone is changed, no money moves. */
export function SandboxBadge() {
  const t = useTranslations('common.shell');
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Badge
          variant="warning"
          asChild
          className="cursor-pointer py-1 outline-none focus-visible:ring-[3px] focus-visible:ring-ring/50"
        >
          <button type="button" data-guarded="sandbox">
            <FlaskConicalIcon />
            <span className="max-sm:sr-only">{t('sandbox')}</span>
          </button>
        </Badge>
      </PopoverTrigger>
      <PopoverContent align="end" className="grid gap-1">
        <p className="font-medium">{t('sandboxTitle')}</p>
        <p className="text-muted-foreground">{t('sandboxDetail')}</p>
      </PopoverContent>
    </Popover>
  );
}
