import type { Clock } from './clock';

export type DateFormat = 'DD/MM/YYYY' | 'MM/DD/YYYY' | 'DD.MM.YYYY' | 'YYYY-MM-DD';
export type TimeFormat = '24h' | '12h';

export type Role = 'anonymous' | 'customer' | 'tenant_admin' | 'admin' | 'super_admin' | 'system';

export type Actor =
  | { kind: 'anonymous'; role: 'anonymous' }
  | {
      kind: 'user';
      role: 'customer' | 'tenant_admin';
      id: string;
      tenantId: string;
      customerId: string | null;
      email: string;
      name: string;
      sessionId: string;
    }
  | {
      kind: 'staff';
      role: 'admin' | 'super_admin';
      id: string;
      username: string;
      email: string;
      name: string;
      sessionId: string;
    }
  | { kind: 'system'; role: 'system'; name: string };

/** What the host map knows of a tenant: enough to serve a request without asking the database. */
export type TenantRef = {
  id: string;
  slug: string;
  name: string;
  isHouse: boolean;
  status: string;
  brandingVersion: number;
  locale: string;
  timeZone: string;
  currency: string;
  /** Null: as the reader's language writes it. */
  dateFormat: DateFormat | null;
  timeFormat: TimeFormat | null;
};

/** Who asks, for which tenant, from where, and what time it is. Made once a request, by a door. */
export type Context = {
  tenant: TenantRef;
  actor: Actor;
  locale: string;
  /** Scheme, host and port the person sees; links are built from it. */
  origin: string;
  ip: string;
  userAgent: string;
  requestId: string;
  idempotencyKey?: string;
  /** What is left of the caller's allowance, once a point was taken: requests, and seconds until it is full again. */
  rate?: { limit: number; remaining: number; reset: number };
  clock: Clock;
};

export const anonymous: Actor = { kind: 'anonymous', role: 'anonymous' };

export const actorId = (actor: Actor): string | null => ('id' in actor ? actor.id : null);

export const actorName = (actor: Actor): string => {
  if (actor.kind === 'user') return actor.email;
  if (actor.kind === 'staff') return actor.username;
  return actor.kind === 'system' ? actor.name : 'anonymous';
};
