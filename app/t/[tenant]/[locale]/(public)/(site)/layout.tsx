import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { socialLinks } from '@/components/public/social-links';
import { PublicShell } from '@/components/shell/public-shell';
import { shownBrand } from '@/lib/branding';
import { openPublicPage, type TenantParams } from '@/lib/doors/public-page';
import { ForeignCode } from './foreign-code';

type Props = { params: TenantParams; children: ReactNode };

/** Head and foot of the pages for everybody. */
export default async function SiteLayout({ params, children }: Props) {
  const { locale, tenant, branding, isDraft } = await openPublicPage(params);
  setRequestLocale(locale);
  const t = await getTranslations('public');
  // only the platform itself takes institutions in
  const signUp = tenant.isHouse ? [{ label: (await getTranslations('signup'))('nav'), href: '/signup' }] : [];
  return (
    <>
      {!isDraft && <ForeignCode tenant={tenant} code={branding.code} />}
      <PublicShell
        brand={shownBrand(branding, tenant.isHouse)}
        links={[
          { label: t('nav.features'), href: '/#features' },
          { label: t('nav.steps'), href: '/#steps' },
          { label: t('nav.plans'), href: '/plans' },
          ...signUp,
        ]}
        signIn={{ label: t('nav.signIn'), href: '/login' }}
        action={{ label: t('nav.start'), href: '/register' }}
        footer={{
          contact: { email: branding.supportEmail, phone: branding.supportPhone, address: branding.address },
          social: socialLinks(branding),
          links: [
            { label: t('footer.features'), href: '/#features' },
            { label: t('footer.plans'), href: '/plans' },
            { label: t('footer.register'), href: '/register' },
            ...signUp,
            { label: t('footer.signIn'), href: '/login' },
          ],
          poweredBy: branding.whiteLabel ? undefined : t('footer.poweredBy'),
          year: new Date().getFullYear(),
        }}
      >
        {children}
      </PublicShell>
    </>
  );
}
