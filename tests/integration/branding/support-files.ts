import { readdirSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { brandingAssets } from '@/db/schema/branding';
import { signToken } from '@/lib/accounts/token';
import type { RouteHandler } from '@/lib/doors/route';
import type { Context, TenantRef } from '@/lib/kernel/context';
import { platformTransaction } from '@/lib/kernel/database';
import { hostMap } from '@/lib/tenants';
import { makeCustomer, makeTenant } from '../../support/factory';

/** The bearer token of whoever is signed in. */
export async function tokenOf({ actor, tenant }: Context): Promise<string> {
  if (actor.kind !== 'user' && actor.kind !== 'staff') throw new Error('nobody is signed in');
  const claims = { kind: actor.kind, subject: actor.id, session: actor.sessionId, tenant: tenant.id };
  return signToken(claims, actor, new Date());
}

type Upload = { kind?: string; file?: Uint8Array; name?: string; headers?: Record<string, string>; body?: BodyInit };

/** Uploads as a form does, or whatever `body` is. */
export async function upload(
  handler: RouteHandler,
  ctx: Context,
  tenant: TenantRef,
  { kind = 'logo', file = new Uint8Array(), name = 'logo.png', headers = {}, body }: Upload,
) {
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', new Blob([new Uint8Array(file)], { type: 'image/png' }), name);
  const token = ctx.actor.kind === 'anonymous' ? {} : { authorization: `Bearer ${await tokenOf(ctx)}` };
  const request = new Request(`${ctx.origin}/api/core/tenants/${tenant.id}/branding/assets?kind=${kind}`, {
    method: 'POST',
    headers: { host: new URL(ctx.origin).host, ...token, ...headers },
    body: body ?? form,
    duplex: 'half',
  } as RequestInit);
  const answer = await handler(request, { params: Promise.resolve({ tenantId: tenant.id }) });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown>, answer };
}

/** A file of a host, as a browser asks for it. */
export async function fetchFile(
  handler: RouteHandler,
  host: string,
  path: string,
  { params = {}, headers = {} }: { params?: Record<string, string>; headers?: Record<string, string> } = {},
) {
  const request = new Request(`http://${host || 'x'}${path}`, { headers: { host, ...headers } });
  const answer = await handler(request, { params: Promise.resolve(params) });
  return { status: answer.status, headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

/** The picture at an address such as `/assets/<id>/<file>`. */
export const fetchAsset = (handler: RouteHandler, host: string, url: string, headers: Record<string, string> = {}) => {
  const [, , id = '', file = ''] = url.split('/');
  return fetchFile(handler, host, url, { params: { id, file }, headers });
};

export const hostOf = (tenant: TenantRef): string => hostMap().primaryHost(tenant.id) ?? '';
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The files of a storage's folder below a place. */
export const filesIn = (folder: string, place: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.includes(place) && !name.endsWith(place),
  );
/** The rows of a tenant's pictures. */
export const rowsOf = (tenantId: string) =>
  platformTransaction((tx) => tx.select().from(brandingAssets).where(eq(brandingAssets.tenantId, tenantId)));

/** The admin of a tenant of its own. */
export async function newAdmin(packageCode = 'enterprise') {
  const tenant = await makeTenant({ packageCode });
  return { tenant, ...(await makeCustomer(tenant, { role: 'tenant_admin' })) };
}
