import { sql } from 'drizzle-orm';
import { signToken } from '@/lib/accounts';
import type { RouteHandler } from '@/lib/doors/route';
import type { Actor, TenantRef } from '@/lib/kernel/context';
import { platformTransaction } from '@/lib/kernel/database';
import { hostMap } from '@/lib/tenants';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Call = { host?: string; bearer?: string; body?: unknown; params?: Record<string, string>; query?: string };

/** Calls a route handler as a program would, over the host's own tenant. */
export async function call(handler: RouteHandler, method: Method, wish: Call = {}) {
  const { host = 'konak.test', bearer, body, params = {}, query = '' } = wish;
  const headers = new Headers({ host, 'x-konak-ip': '192.0.2.7' });
  if (bearer) headers.set('authorization', `Bearer ${bearer}`);
  if (body !== undefined) headers.set('content-type', 'application/json');
  const text = body === undefined ? undefined : JSON.stringify(body);
  const request = new Request(`http://${host}/api${query}`, { method, headers, body: text });
  const response = await handler(request, { params: Promise.resolve(params) });
  const answer = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(answer) : answer };
}

/** A bearer token of somebody the factory made, good on the tenant's host. */
export function tokenOf(actor: Extract<Actor, { kind: 'user' | 'staff' }>, tenant: TenantRef): Promise<string> {
  const claims = { kind: actor.kind, subject: actor.id, session: actor.sessionId, tenant: tenant.id };
  return signToken(claims, { email: actor.email, role: actor.role }, new Date());
}

export const hostOf = (tenant: TenantRef): string => hostMap().primaryHost(tenant.id) ?? '';

type Entry = {
  action: string;
  tenant_id: string | null;
  resource_id: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  actor_id: string;
};

/** The audit entries of an action on a thing, oldest first. */
export async function entriesOf(action: string, resourceId: string): Promise<Entry[]> {
  const rows = await platformTransaction((tx) =>
    tx.execute<Entry>(sql`select action, tenant_id, resource_id, before, after, actor_id from audit.entries
      where action = ${action} and resource_id = ${resourceId} order by position`),
  );
  return [...rows];
}
