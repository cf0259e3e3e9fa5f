import type { Metadata } from 'next';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { RegisterForm } from '@/components/accounts/register-form';
import { AuthCard } from '@/components/shell/auth-card';
import { shownBrand } from '@/lib/branding';
import { openEntryPage, registerHomes } from '@/lib/doors/entry-page';
import type { TenantParams } from '@/lib/doors/public-page';
import { registerAccount } from './actions';

type Props = { params: TenantParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'accounts.register' });
  return { title: t('metaTitle') };
}

/** A new customer; the first thing they meet afterwards is the first-domain wizard. */
export default async function RegisterPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const { ctx, branding, next } = await openEntryPage(params, searchParams, registerHomes);
  const t = await getTranslations('accounts.register');
  const query = next === registerHomes.anonymous ? '' : `?next=${encodeURIComponent(next)}`;
  return (
    <AuthCard
      brand={shownBrand(branding, ctx.tenant.isHouse)}
      title={t('title')}
      description={t('description', { name: branding.name })}
      backgroundUrl={branding.loginBackgroundUrl}
      footer={t.rich('haveAccount', { link: (words) => <a href={`/login${query}`}>{words}</a> })}
    >
      <RegisterForm action={registerAccount} next={next} />
    </AuthCard>
  );
}
