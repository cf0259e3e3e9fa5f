import { hkdfSync } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { config } from '@/lib/kernel/config';
import { Claims } from './claims';

/** Documented life of a program's token, in seconds. */
export const tokenLifetime = 24 * 60 * 60;
/** A ticket carries a finished login from the operation to the cookie; it lives for seconds. */
const ticketLifetime = 30;

/** A key for each use, so that a ticket is no token and neither is a cookie. */
const keyFor = (use: string) => new Uint8Array(hkdfSync('sha256', config().authSecret, '', `konak ${use}`, 32));

async function sign(
  use: string,
  claims: Claims,
  seconds: number,
  extra: Record<string, unknown>,
  now: Date,
): Promise<string> {
  const issued = Math.floor(now.getTime() / 1000);
  return new SignJWT({ ...extra, kind: claims.kind, sid: claims.session })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(claims.subject)
    .setAudience(claims.tenant)
    .setIssuedAt(issued)
    .setExpirationTime(issued + seconds)
    .sign(keyFor(use));
}

async function verify(use: string, token: string, tenantId: string, now: Date): Promise<Claims | undefined> {
  try {
    const { payload } = await jwtVerify(token, keyFor(use), {
      algorithms: ['HS256'],
      audience: tenantId,
      currentDate: now,
    });
    return Claims.parse({ kind: payload.kind, subject: payload.sub, session: payload.sid, tenant: tenantId });
  } catch {
    return undefined;
  }
}

/** A bearer JWT (RFC 7519) in the documented form: `user_id`, `email`, `role` beside the registered claims; 24 hours. */
export const signToken = (claims: Claims, person: { email: string; role: string }, now: Date) =>
  sign('token', claims, tokenLifetime, { user_id: claims.subject, email: person.email, role: person.role }, now);

/** The claims of a bearer token made for this tenant; undefined when it is forged, expired or another tenant's. */
export const verifyToken = (token: string, tenantId: string, now: Date) => verify('token', token, tenantId, now);

export const signTicket = (claims: Claims, now: Date) => sign('ticket', claims, ticketLifetime, {}, now);

export const verifyTicket = (ticket: string, tenantId: string, now: Date) => verify('ticket', ticket, tenantId, now);
