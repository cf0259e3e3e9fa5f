import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { BrandingEditor } from '@/components/branding-editor/branding-editor';
import { editorPlace } from '@/components/branding-editor/editor-place';
import { editorTabs } from '@/components/branding-editor/editor-tabs';
import { readEditorState } from '@/lib/branding/editor-state';
import { openPage, read } from '@/lib/doors/page';
import type { TenantParams } from '@/lib/doors/public-page';
import { editorMessages } from '@/lib/i18n/client-messages';
import type { Locale } from '@/lib/i18n/locales';
import { config } from '@/lib/kernel/config';
import { checkCode, discard, previewMail, publish, rollBack, saveDraft, sendTestMail, versions } from './actions';

type Props = { params: TenantParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'brandingEditor' });
  return { title: t('title') };
}

/** How the tenant looks: edited as a draft beside the pages it makes, then published. */
export default async function BrandingPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const ctx = await openPage(params, { allow: ['tenant_admin'], from: '/manage/branding' });
  const { tab } = await searchParams;
  const state = await read(ctx, (tx) => readEditorState(tx, ctx));
  const usual = await getTranslations('public.meta');
  const name = state.settings.general.displayName ?? ctx.tenant.name;
  return (
    <NextIntlClientProvider messages={editorMessages(locale as Locale)} timeZone={ctx.tenant.timeZone}>
      <BrandingEditor
        place={editorPlace(ctx.tenant, state, {
          publicUrl: config().publicUrl,
          usual: { metaTitle: usual('title', { name }), metaDescription: usual('description', { name }) },
        })}
        actions={{ save: saveDraft, publish, discard, rollBack, versions, previewMail, sendTestMail, checkCode }}
        settings={state.settings}
        revision={state.revision}
        changed={state.changed}
        tab={editorTabs.find((each) => each === tab) ?? 'general'}
        tabParameter="tab"
      />
    </NextIntlClientProvider>
  );
}
