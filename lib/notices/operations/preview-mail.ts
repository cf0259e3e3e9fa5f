import { z } from 'zod';
import { brandingOf, draftOf } from '@/lib/branding';
import { locales } from '@/lib/i18n/locales';
import { operation } from '@/lib/kernel/operation';
import { letterOf } from '../letterhead';
import { inlineLogo } from '../logo';
import { renderMail } from '../render';
import { mailTemplates, templateNames } from '../templates';

const example: Record<(typeof locales)[number], string> = {
  tr: 'Ayşe Yılmaz',
  en: 'Emma Wright',
  de: 'Jürgen Weiß',
};

/** A mail as it would look, with the draft or what is published, in a language; sent to nobody. */
export const previewMail = operation({
  name: 'mail.preview',
  kind: 'read',
  allow: ['tenant_admin', 'admin', 'super_admin'],
  input: z.object({
    template: z.enum(templateNames).default('welcome'),
    locale: z.enum(locales).optional(),
    published: z.stringbool().or(z.boolean()).default(false),
  }),
  output: z.object({ subject: z.string(), html: z.string(), text: z.string() }),
  async gather({ input, ctx }) {
    const { tenant, branding } = input.published
      ? { tenant: ctx.tenant, branding: await brandingOf(ctx.tenant) }
      : await draftOf(ctx.tenant);
    const locale = input.locale ?? (tenant.locale as (typeof locales)[number]);
    const logo = await inlineLogo(tenant.id, branding);
    const letter = letterOf({ tenant, branding, logo, locale, recipientName: example[locale] });
    return renderMail(input.template, mailTemplates[input.template].example, letter);
  },
  run: async ({ gathered }) => gathered,
});
