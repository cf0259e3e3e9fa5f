import { useTranslations } from 'next-intl';
import { RowLink } from '@/components/page/row-link';
import { StatusBadge } from '@/components/page/status-badge';
import { UsageBar } from '@/components/page/usage-bar';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { CloudflareAccountView } from '@/lib/domains';

/** The company's Cloudflare accounts and how full they are; the row leads to the account. */
export function AccountTable({ accounts }: { accounts: CloudflareAccountView[] }) {
  const t = useTranslations('admin');
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('columns.account')}</TableHead>
          <TableHead className="max-md:hidden">{t('columns.usage')}</TableHead>
          <TableHead>{t('columns.status')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {accounts.map((account) => (
          <TableRow key={account.id} className="relative">
            <TableCell className="max-w-0 sm:max-w-xs">
              <RowLink href={`/admin/cloudflare/${account.id}`} note={account.email}>
                {account.name}
              </RowLink>
            </TableCell>
            <TableCell className="w-72 max-md:hidden">
              <UsageBar label={t('columns.domains')} value={account.current_domain_count} max={account.max_domains} />
            </TableCell>
            <TableCell className="w-px whitespace-nowrap">
              <StatusBadge tone={account.is_active ? 'success' : 'neutral'}>
                {t(account.is_active ? 'account.on' : 'account.off')}
              </StatusBadge>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
