import { eq } from 'drizzle-orm';
import { encode } from 'next-auth/jwt';
import { auditEntries } from '@/db/schema/audit';
import { sessionCookie } from '@/lib/accounts/browser-claims';
import type { Claims } from '@/lib/accounts/claims';
import type { RouteHandler } from '@/lib/doors/route';
import { config } from '@/lib/kernel/config';
import type { TenantRef } from '@/lib/kernel/context';
import { platformTransaction } from '@/lib/kernel/database';
import { hostMap } from '@/lib/tenants';

type Call = {
  method?: 'GET' | 'POST';
  body?: unknown;
  token?: string;
  cookie?: string;
  ip?: string;
  headers?: Record<string, string>;
};

export type Answer = { status: number; headers: Headers; body: Record<string, unknown>; text: string };

let addresses = 0;
/** An address nobody else in this run calls from, so that limits by address do not meet. */
export const newAddress = () => `203.0.${Math.floor(addresses / 250) % 250}.${(addresses++ % 250) + 1}`;

/** Calls a route handler as a program at the tenant's host would. */
export async function call(handler: RouteHandler, tenant: TenantRef, wish: Call = {}): Promise<Answer> {
  const { method = wish.body === undefined ? 'GET' : 'POST', body, token, cookie, ip = newAddress() } = wish;
  const host = hostMap().primaryHost(tenant.id) ?? '';
  const headers = new Headers({ host, 'x-konak-ip': ip, ...wish.headers });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (token) headers.set('authorization', `Bearer ${token}`);
  if (cookie) headers.set('cookie', cookie);
  const request = new Request(`http://${host}/api`, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = await handler(request, { params: Promise.resolve({}) });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : {}, text };
}

/** The cookie a browser would hold after signing in. */
export async function browserCookie(claims: Claims): Promise<string> {
  const name = sessionCookie();
  const value = await encode({ token: { claims }, secret: config().authSecret, salt: name, maxAge: 3600 });
  return `${name}=${value}`;
}

/** Actions in the tenant's history, oldest first. */
export async function history(tenant: TenantRef) {
  const rows = await platformTransaction((tx) =>
    tx.select().from(auditEntries).where(eq(auditEntries.tenantId, tenant.id)).orderBy(auditEntries.position),
  );
  return rows.map(({ action, details, actorName }) => ({ action, details, actorName }));
}
