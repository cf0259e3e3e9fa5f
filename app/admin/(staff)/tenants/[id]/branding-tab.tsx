import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { BrandingEditor } from '@/components/branding-editor/branding-editor';
import { editorPlace } from '@/components/branding-editor/editor-place';
import { editorTabs } from '@/components/branding-editor/editor-tabs';
import { readEditorState } from '@/lib/branding/editor-state';
import { actingFor } from '@/lib/doors/acting-for';
import { read } from '@/lib/doors/page';
import { editorMessages } from '@/lib/i18n/client-messages';
import type { Locale } from '@/lib/i18n/locales';
import { config } from '@/lib/kernel/config';
import {
  checkCode,
  discard,
  previewMail,
  publish,
  rollBack,
  saveDraft,
  sendTestMail,
  versions,
} from './branding-actions';
import type { TabProps } from './tab';

/** Branding: the same editor as the tenant's own, by staff for the tenant. */
export async function BrandingTab({ ctx: staff, tenant, asked }: TabProps) {
  const ctx = actingFor(staff, tenant.id);
  const state = await read(ctx, (tx) => readEditorState(tx, ctx));
  const usual = await getTranslations('public.meta');
  const name = state.settings.general.displayName ?? tenant.name;
  return (
    <NextIntlClientProvider messages={editorMessages(ctx.locale as Locale)} timeZone={staff.tenant.timeZone}>
      <BrandingEditor
        place={editorPlace(ctx.tenant, state, {
          tenantId: tenant.id,
          publicUrl: config().publicUrl,
          usual: { metaTitle: usual('title', { name }), metaDescription: usual('description', { name }) },
        })}
        actions={{
          save: saveDraft.bind(null, tenant.id),
          publish: publish.bind(null, tenant.id),
          discard: discard.bind(null, tenant.id),
          rollBack: rollBack.bind(null, tenant.id),
          versions: versions.bind(null, tenant.id),
          previewMail: previewMail.bind(null, tenant.id),
          sendTestMail: sendTestMail.bind(null, tenant.id),
          checkCode: checkCode.bind(null, tenant.id),
        }}
        settings={state.settings}
        revision={state.revision}
        changed={state.changed}
        tab={editorTabs.find((each) => each === asked.part) ?? 'general'}
        tabParameter="part"
      />
    </NextIntlClientProvider>
  );
}
