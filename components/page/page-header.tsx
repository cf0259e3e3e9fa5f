import type { ReactNode } from 'react';
import { type Crumb, Crumbs } from '@/components/shell/crumbs';

type PageHeaderProps = {
  title: ReactNode;
  description?: ReactNode;
  /** Beside the title: a status. */
  badge?: ReactNode;
  /** Buttons; they go below the title on phones. */
  actions?: ReactNode;
  /** What lies between the side bar's place and this page, this page last. */
  crumbs?: Crumb[];
};

export function PageHeader({ title, description, badge, actions, crumbs }: PageHeaderProps) {
  return (
    <div className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
      {crumbs && <Crumbs items={crumbs} />}
      <div className="min-w-0 flex-1 basis-80">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <h1 className="min-w-0 text-balance font-semibold text-[1.375rem] leading-tight tracking-tight wrap-anywhere">
            {title}
          </h1>
          {badge}
        </div>
        {description && <div className="mt-1.5 max-w-2xl text-muted-foreground text-sm">{description}</div>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}
