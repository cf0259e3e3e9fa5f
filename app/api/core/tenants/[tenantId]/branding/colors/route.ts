import { changeBrandingColors } from '@/lib/branding';
import { route } from '@/lib/doors/route';

export const PUT = route(changeBrandingColors, { actsFor: 'tenantId' });
