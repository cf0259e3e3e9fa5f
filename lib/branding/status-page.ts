import { createHash } from 'node:crypto';
import type { TenantRef } from '@/lib/kernel/context';
import { log } from '@/lib/kernel/log';
import { brandingOf } from './queries';
import { type StatusBrand, type StatusPage, statusHtml } from './status-html';
import { tabIcon } from './tab-icon';

const statusOf: Record<StatusPage, number> = {
  'no-such-site': 404,
  suspended: 503,
  'not-found': 404,
  'feature-missing': 403,
};

const nobody: StatusBrand = { name: '', icon: null };

/** How long the looks are waited for, in milliseconds: this page must come when nothing else does. */
const patience = 1_000;

/** The tenant's looks; its name alone where they cannot be read in time. */
async function brandOf(tenant: TenantRef): Promise<StatusBrand> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the branding was not read in time')), patience);
  });
  try {
    const branding = await Promise.race([brandingOf(tenant), tooLate]);
    return { ...branding, icon: branding.faviconUrl ?? tabIcon(branding, tenant.isHouse) };
  } catch (err) {
    log.warn({ err, tenantId: tenant.id }, 'a status page without its looks');
    return { ...nobody, name: tenant.name };
  } finally {
    clearTimeout(timer);
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

/**
 * An answer for hosts and states that have no pages of their own, in the tenant's looks; without a tenant it is nobody's. It
 * runs nothing, and loads nothing but this host's own pictures.
 */
export async function statusPage(page: StatusPage, locale: string, tenant?: TenantRef): Promise<Response> {
  const { html, style } = statusHtml(page, locale, tenant ? await brandOf(tenant) : nobody);
  return new Response(html, {
    status: statusOf[page],
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${sha256(style)}'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    },
  });
}
