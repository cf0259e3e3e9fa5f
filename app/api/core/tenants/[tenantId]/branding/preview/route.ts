import { readBrandingPreview } from '@/lib/branding';
import { route } from '@/lib/doors/route';

export const GET = route(readBrandingPreview, { actsFor: 'tenantId' });
