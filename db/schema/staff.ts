import { sql } from 'drizzle-orm';
import { boolean, index, integer, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { accounts } from './areas';
import { createdAt, id, instant, updatedAt } from './columns';
import { oneOf } from './rules';

export const staffRoles = ['admin', 'super_admin'] as const;

/** People of the platform. First document, `admin_users`. No tenant's host can read it. */
export const staff = accounts.table(
  'staff',
  {
    id: id(),
    username: text('username').notNull(),
    email: text('email').notNull(),
    passwordHash: text('password_hash').notNull(),
    fullName: text('full_name'),
    role: text('role', { enum: staffRoles }).notNull().default('admin'),
    isActive: boolean('is_active').notNull().default(true),
    locale: text('locale').notNull().default('tr'),
    /** Raised to end every session and bearer token at once. */
    tokenVersion: integer('token_version').notNull().default(1),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    lastLogin: instant('last_login'),
  },
  (t) => [
    uniqueIndex('staff_username_unique').on(sql`lower(${t.username})`),
    uniqueIndex('staff_email_unique').on(sql`lower(${t.email})`),
    oneOf('staff_role_known', t.role, staffRoles),
  ],
);

export const sessionKinds = ['browser', 'token'] as const;

/** Browser sessions and bearer tokens of staff, each revocable by itself. */
export const staffSessions = accounts.table(
  'staff_sessions',
  {
    id: id(),
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: sessionKinds }).notNull(),
    ip: text('ip'),
    userAgent: text('user_agent'),
    createdAt: createdAt(),
    lastSeenAt: instant('last_seen_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    index('staff_sessions_staff').on(t.staffId, t.createdAt),
    index('staff_sessions_expires').on(t.expiresAt),
    oneOf('staff_sessions_kind_known', t.kind, sessionKinds),
  ],
);
