import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { StaffSignInForm } from '@/components/admin/staff-sign-in-form';
import { AuthCard } from '@/components/shell/auth-card';
import { safeNext } from '@/lib/accounts/safe-next';
import { brandingOf, shownBrand } from '@/lib/branding';
import { openAdminHost } from '@/lib/doors/page';
import type { Asked } from '../asked';
import { login } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.login');
  return { title: t('title') };
}

/** Staff sign in by user name, on the platform host only. */
export default async function AdminLoginPage({ searchParams }: { searchParams: Asked }) {
  const ctx = await openAdminHost();
  const next = safeNext((await searchParams).next, '/admin');
  if (ctx.actor.kind === 'staff') redirect(next);
  const branding = await brandingOf(ctx.tenant);
  const t = await getTranslations('admin.login');
  return (
    <AuthCard
      brand={shownBrand(branding, true)}
      title={t('title')}
      description={t('description', { name: branding.name })}
      footer={t.rich('elsewhere', { link: (words) => <a href="/login">{words}</a> })}
    >
      <StaffSignInForm action={login} next={next} />
    </AuthCard>
  );
}
