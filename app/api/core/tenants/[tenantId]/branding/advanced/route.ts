import { changeAdvancedBranding } from '@/lib/branding';
import { route } from '@/lib/doors/route';

export const PUT = route(changeAdvancedBranding, { actsFor: 'tenantId' });
