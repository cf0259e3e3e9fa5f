import { route } from '@/lib/doors/route';
import { removeCustomDomain } from '@/lib/tenants/custom-domains';

export const DELETE = route(removeCustomDomain, { actsFor: 'tenantId' });
