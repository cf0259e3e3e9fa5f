import { z } from 'zod';
import type { customers, users } from '@/db/schema/accounts';
import type { staff } from '@/db/schema/staff';
import { Claims } from './claims';

const Instant = z.date().nullable();

/** A user as the documented answers show one (first document, `users`). */
export const UserView = z.object({
  id: z.uuid(),
  email: z.string(),
  full_name: z.string().nullable(),
  role: z.string(),
  is_active: z.boolean(),
  created_at: z.date(),
  last_login: Instant,
});

/** A customer's profile as the documented answers show it (first document, `customers`). */
export const CustomerView = z.object({
  id: z.uuid(),
  user_id: z.uuid(),
  subscription_plan: z.string(),
  max_domains: z.number(),
  max_containers: z.number(),
  max_storage_gb: z.number(),
  subscription_start: Instant,
  subscription_end: Instant,
  is_active: z.boolean(),
  created_at: z.date(),
});

/** A staff member as the documented answers show one (first document, `admin_users`). */
export const AdminView = z.object({
  id: z.uuid(),
  username: z.string(),
  email: z.string(),
  full_name: z.string().nullable(),
  role: z.string(),
  is_active: z.boolean(),
  last_login: Instant,
});

/** Somebody who has just signed in. */
export const SignedIn = z.object({
  session: Claims,
  user: UserView.nullable(),
  customer: CustomerView.nullable(),
  admin: AdminView.nullable(),
});
export type SignedIn = z.infer<typeof SignedIn>;

export const userView = (user: typeof users.$inferSelect): z.infer<typeof UserView> => ({
  id: user.id,
  email: user.email,
  full_name: user.fullName,
  role: user.role,
  is_active: user.isActive,
  created_at: user.createdAt,
  last_login: user.lastLogin,
});

export const customerView = (customer: typeof customers.$inferSelect): z.infer<typeof CustomerView> => ({
  id: customer.id,
  user_id: customer.userId,
  subscription_plan: customer.subscriptionPlan,
  max_domains: customer.maxDomains,
  max_containers: customer.maxContainers,
  max_storage_gb: customer.maxStorageGb,
  subscription_start: customer.subscriptionStart,
  subscription_end: customer.subscriptionEnd,
  is_active: customer.isActive,
  created_at: customer.createdAt,
});

export const adminView = (member: typeof staff.$inferSelect): z.infer<typeof AdminView> => ({
  id: member.id,
  username: member.username,
  email: member.email,
  full_name: member.fullName,
  role: member.role,
  is_active: member.isActive,
  last_login: member.lastLogin,
});
