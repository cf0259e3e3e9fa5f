import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { RelativeTime } from '@/components/page/relative-time';
import { Section } from '@/components/page/section';
import { Button } from '@/components/ui/button';
import { unicodeName } from '@/lib/domains/unicode-name';
import type { AwaitingDomain } from '@/lib/tenants/custom-domains';

/** What waits for the staff's word. */
export function AwaitingDomains({ domains }: { domains: AwaitingDomain[] }) {
  const t = useTranslations('customDomains.staff');
  return (
    <Section title={t('waiting')} description={t('waitingText')} flush>
      <ul className="divide-y text-sm">
        {domains.map((domain) => (
          <li key={domain.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 py-3">
            <span className="min-w-0">
              <span className="block font-medium wrap-anywhere">{unicodeName(domain.host)}</span>
              <span className="block text-muted-foreground text-xs">
                {domain.tenantName} · {domain.verifiedAt && <RelativeTime at={domain.verifiedAt} />}
              </span>
            </span>
            <Button size="sm" variant="outline" asChild>
              <Link href={`/admin/tenants/${domain.tenantId}?tab=general#domains`}>{t('review')}</Link>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
