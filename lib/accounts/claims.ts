import { z } from 'zod';

/** What a signed session (cookie or bearer token) says. It names the tenant: on another tenant's host it is worth nothing. */
export const Claims = z.object({
  kind: z.enum(['user', 'staff']),
  subject: z.uuid(),
  session: z.uuid(),
  /** The tenant the session belongs to; staff belong to the house tenant. */
  tenant: z.uuid(),
});
export type Claims = z.infer<typeof Claims>;
