import { NextIntlClientProvider } from 'next-intl';
import { setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { panelNav } from '@/components/dashboard/panel-nav';
import { QueryProvider } from '@/components/dashboard/query-provider';
import { TimeFormats } from '@/components/page/time-settings';
import { PanelShell } from '@/components/shell/panel-shell';
import { shownBrand } from '@/lib/branding';
import { openPage } from '@/lib/doors/page';
import { clientMessages } from '@/lib/i18n/client-messages';
import type { Locale } from '@/lib/i18n/locales';
import { config } from '@/lib/kernel/config';
import { leave } from './actions';

type Props = { params: Promise<{ tenant: string; locale: string }>; children: ReactNode };

/** The customer's panel: for customers, and for tenant admins who host something themselves. */
export default async function PanelLayout({ params, children }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const ctx = await openPage(params, { allow: ['customer', 'tenant_admin'], from: '/dashboard' });
  const { tenant, actor, branding } = ctx;
  const { sandbox } = config();
  return (
    <NextIntlClientProvider
      messages={clientMessages(locale as Locale, ['dashboard', 'domains', 'sites', 'templates'])}
      timeZone={tenant.timeZone}
    >
      <TimeFormats dateFormat={tenant.dateFormat} timeFormat={tenant.timeFormat}>
        <QueryProvider>
          <PanelShell
            brand={shownBrand(branding, tenant.isHouse)}
            nav={await panelNav(actor.role)}
            user={{ name: actor.name, email: actor.email }}
            signOut={leave.bind(null, {})}
            homeHref="/dashboard"
            accountHref="/account"
            sandbox={sandbox.cloudflare || sandbox.stripe}
          >
            {children}
          </PanelShell>
        </QueryProvider>
      </TimeFormats>
    </NextIntlClientProvider>
  );
}
