import { tenantFileOf } from '@/lib/branding';
import { tenantFile } from '@/lib/doors/tenant-file';

export const GET = tenantFile((tenant) => tenantFileOf(tenant, 'og.png'));
