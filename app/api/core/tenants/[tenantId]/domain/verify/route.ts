import { routeByInput } from '@/lib/doors/route';
import { verifyAndApproveCustomDomain, verifyCustomDomain } from '@/lib/tenants/custom-domains';

export const POST = routeByInput(
  { verify: verifyCustomDomain, approve: verifyAndApproveCustomDomain },
  (_received, { actor }) => (actor.role === 'super_admin' ? 'approve' : 'verify'),
  { actsFor: 'tenantId' },
);
