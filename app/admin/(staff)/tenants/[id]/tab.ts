import type { Context } from '@/lib/kernel/context';
import type { TenantDetail } from '@/lib/tenants';
import type { Asked } from '../../../asked';

/** What every tab of a tenant gets. */
export type TabProps = { ctx: Context; tenant: TenantDetail; asked: Awaited<Asked> };
