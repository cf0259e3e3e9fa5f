/** The pages of a tenant that can be looked at with its draft, and where visitors find them. */
export const previewPages = { login: '/login', dashboard: '/dashboard', landing: '/', plans: '/plans' } as const;

export type PreviewPage = keyof typeof previewPages;

const address = /^(?:\/manage|\/admin\/tenants\/([0-9a-f-]{36}))\/branding\/preview\/([a-z]+)$/;

const isPage = (name: string): name is PreviewPage => Object.hasOwn(previewPages, name);

/** Where an editor finds the preview of a page: below its own address. */
export const previewAddress = (page: PreviewPage, tenantId: string | undefined): string =>
  `${tenantId ? `/admin/tenants/${tenantId}` : '/manage'}/branding/preview/${page}`;

/** What such an address shows, and on the staff's side of whose; undefined for every other path. */
export function previewOf(path: string): { tenantId: string | undefined; page: string } | undefined {
  const [, tenantId, name = ''] = address.exec(path) ?? [];
  return isPage(name) ? { tenantId, page: previewPages[name] } : undefined;
}
