import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { SignInForm } from '@/components/accounts/sign-in-form';
import { AuthCard } from '@/components/shell/auth-card';
import { shownBrand } from '@/lib/branding';
import { entryHomes, openEntryPage } from '@/lib/doors/entry-page';
import type { TenantParams } from '@/lib/doors/public-page';
import { login } from './actions';

type Props = { params: TenantParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'accounts.login' });
  return { title: t('metaTitle'), robots: { index: false } };
}

export default async function LoginPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const { ctx, branding, next } = await openEntryPage(params, searchParams, entryHomes);
  const t = await getTranslations('accounts.login');
  const query = next === entryHomes.anonymous ? '' : `?next=${encodeURIComponent(next)}`;
  return (
    <AuthCard
      brand={shownBrand(branding, ctx.tenant.isHouse)}
      title={t('title')}
      description={t('description', { name: branding.name })}
      backgroundUrl={branding.loginBackgroundUrl}
      footer={t.rich('noAccount', { link: (words) => <a href={`/register${query}`}>{words}</a> })}
    >
      <SignInForm action={login} next={next} />
    </AuthCard>
  );
}
