import { NextIntlClientProvider } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { manageNav } from '@/components/manage/manage-nav';
import { TimeFormats } from '@/components/page/time-settings';
import { PanelShell } from '@/components/shell/panel-shell';
import { shownBrand } from '@/lib/branding';
import { openPage } from '@/lib/doors/page';
import type { TenantParams } from '@/lib/doors/public-page';
import { clientMessages } from '@/lib/i18n/client-messages';
import type { Locale } from '@/lib/i18n/locales';
import { config } from '@/lib/kernel/config';
import { entitlementsOf } from '@/lib/licences';
import { leave } from './actions';

type Props = { params: TenantParams; children: ReactNode };

/** The tenant's administration: for its admins alone. */
export default async function ManageLayout({ params, children }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { tenant, actor, branding } = await openPage(params, { allow: ['tenant_admin'], from: '/manage' });
  const t = await getTranslations('manage');
  const { sandbox } = config();
  return (
    <NextIntlClientProvider messages={clientMessages(locale as Locale, ['status'])} timeZone={tenant.timeZone}>
      <TimeFormats dateFormat={tenant.dateFormat} timeFormat={tenant.timeFormat}>
        <PanelShell
          brand={shownBrand(branding, tenant.isHouse)}
          nav={await manageNav(entitlementsOf(tenant.id).features)}
          user={{ name: actor.name, email: actor.email }}
          signOut={leave.bind(null, {})}
          homeHref="/manage"
          accountHref="/account"
          area={t('area')}
          sandbox={sandbox.cloudflare || sandbox.stripe}
        >
          {children}
        </PanelShell>
      </TimeFormats>
    </NextIntlClientProvider>
  );
}
