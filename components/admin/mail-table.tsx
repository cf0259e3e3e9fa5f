import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/form/action-button';
import type { Action } from '@/components/form/action-result';
import { Instant } from '@/components/page/instant';
import { StatusBadge } from '@/components/page/status-badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { MailListRow } from '@/lib/notices';

const tones = { queued: 'info', sent: 'success', failed: 'danger' } as const;

type MailTableProps = { mails: MailListRow[]; retry: Action<{ id: string }, unknown> };

/** Mails with how far they have come; one that failed says why and can be sent again. */
export function MailTable({ mails, retry }: MailTableProps) {
  const t = useTranslations('admin');
  const reason = useTranslations('errors.codes');
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('mail.recipient')}</TableHead>
          <TableHead className="max-md:hidden">{t('mail.template')}</TableHead>
          <TableHead className="max-lg:hidden">{t('columns.tenant')}</TableHead>
          <TableHead>{t('columns.status')}</TableHead>
          <TableHead className="max-md:hidden">{t('columns.when')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {mails.map((mail) => (
          <TableRow key={mail.id}>
            <TableCell className="max-w-0 sm:max-w-xs">
              <span className="block truncate">{mail.recipient}</span>
              <span className="block truncate text-muted-foreground text-xs md:hidden">
                {t(`mail.templates.${mail.template}`)} · <Instant at={mail.createdAt} time />
              </span>
              {mail.failure && mail.status !== 'sent' && (
                <span className="block truncate text-muted-foreground text-xs">
                  {reason.has(mail.failure) ? reason(mail.failure) : mail.failure}
                </span>
              )}
            </TableCell>
            <TableCell className="whitespace-nowrap max-md:hidden">{t(`mail.templates.${mail.template}`)}</TableCell>
            <TableCell className="max-w-40 truncate max-lg:hidden">{mail.tenantName}</TableCell>
            <TableCell className="w-px whitespace-nowrap">
              <div className="flex items-center gap-2 max-md:flex-col max-md:items-start">
                <StatusBadge tone={tones[mail.status]}>{t(`mail.status.${mail.status}`)}</StatusBadge>
                {mail.status === 'failed' && (
                  <ActionButton
                    action={retry.bind(null, { id: mail.id })}
                    success={t('mail.retried')}
                    size="sm"
                    variant="outline"
                  >
                    {t('mail.retry')}
                  </ActionButton>
                )}
              </div>
            </TableCell>
            <TableCell className="whitespace-nowrap text-muted-foreground max-md:hidden">
              <Instant at={mail.createdAt} time />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
