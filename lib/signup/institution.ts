import { z } from 'zod';
import { billingPeriods } from '@/db/schema/rules';
import { Email, NewPassword } from '@/lib/accounts';
import { locales } from '@/lib/i18n/locales';
import { Name } from '@/lib/kernel/line';
import { Slug } from '@/lib/tenants';

const zones = new Set(Intl.supportedValuesOf('timeZone'));
const defaultZone = 'Europe/Istanbul';

/** What makes an institution a tenant: its name and address, the package, and its first person. */
export const Institution = z.object({
  name: Name(100).pipe(z.string().min(2)),
  slug: Slug,
  package: z.string().max(50),
  billing_period: z.enum(billingPeriods).exclude(['quarterly']).default('monthly'),
  full_name: Name(100),
  email: z.string().trim().min(1, 'required').pipe(Email),
  password: NewPassword,
  locale: z.enum(locales),
  /** As the browser says; what is no zone is the platform's. */
  time_zone: z
    .string()
    .optional()
    .transform((zone) => (zone && zones.has(zone) ? zone : defaultZone)),
});
export type Institution = z.output<typeof Institution>;

/** A tenant that has just been made. */
export const NewTenant = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  user_id: z.uuid(),
  trial_end_date: z.date().nullable(),
});
