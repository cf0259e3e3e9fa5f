import { changeGeneralBranding } from '@/lib/branding';
import { route } from '@/lib/doors/route';

export const PUT = route(changeGeneralBranding, { actsFor: 'tenantId' });
