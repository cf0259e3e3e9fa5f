import { createTranslator } from 'next-intl';
import { fallbackLocale, isLocale } from '@/lib/i18n/locales';
import type { Context } from '@/lib/kernel/context';
import type { FieldError, KonakError } from '@/lib/kernel/errors';
import { messages } from '@/messages';

export type FormError = {
  code: string;
  title: string;
  detail?: string;
  fields?: Record<string, string>;
  params?: Record<string, string | number>;
  requestId?: string;
};

function translator(locale: string, namespace?: 'errors') {
  const t = createTranslator({
    locale,
    messages: messages[isLocale(locale) ? locale : fallbackLocale],
    namespace,
    onError: () => {},
    getMessageFallback: () => '', // a message that lacks a value says nothing rather than its key
  });
  // Codes are made at run time, so they cannot be checked against the message files' types here; a test does that.
  const translate = t as unknown as ((key: string, values?: Record<string, string | number>) => string) & {
    has(key: string): boolean;
  };
  return translate;
}

/** A field's error in the person's language. */
function fieldText(t: ReturnType<typeof translator>, locale: string, { code, params, reason }: FieldError): string {
  const key = `fields.${code}`;
  const why = reason ? translator(locale)(reason, params) : '';
  return t.has(key) ? t(key, reason ? { ...params, reason: why } : params) : t('fields.not_allowed');
}

/** An error as a form shows it: translated, by field. */
export function formError(error: KonakError, locale: string, requestId: string): FormError {
  const t = translator(locale, 'errors');
  const titleKey = `titles.${error.kind}`;
  const fields = Object.entries(error.fields).map(([field, value]) => [field, fieldText(t, locale, value)] as const);
  return {
    code: error.code,
    title: t(titleKey),
    detail: (t.has(`codes.${error.code}`) && t(`codes.${error.code}`, error.params)) || undefined,
    fields: fields.length > 0 ? Object.fromEntries(fields) : undefined,
    params: error.kind === 'internal' ? undefined : error.params,
    // of use to support where it was our fault or the outside's; a form filled in wrongly needs none
    requestId: error.kind === 'internal' || error.kind === 'outside' ? requestId : undefined,
  };
}

/** An error as a program reads it: `application/problem+json` (RFC 9457). */
export function problemResponse(
  error: KonakError,
  context: Pick<Context, 'locale' | 'requestId'>,
  path: string,
): Response {
  const shown = formError(error, context.locale, context.requestId);
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (error.kind === 'too_many_requests') headers.set('retry-after', String(error.params.seconds ?? 60));
  if (error.kind === 'unauthenticated') headers.set('www-authenticate', 'Bearer');
  const body = {
    type: `urn:problem:${error.code}`,
    title: shown.title,
    status: error.status,
    detail: shown.detail,
    instance: path,
    code: error.code,
    errors: shown.fields,
    params: Object.keys(shown.params ?? {}).length > 0 ? shown.params : undefined,
    requestId: context.requestId,
  };
  return new Response(JSON.stringify(body), { status: error.status, headers });
}
