import { readBranding } from '@/lib/branding';
import { route } from '@/lib/doors/route';

export const GET = route(readBranding, { actsFor: 'tenantId' });
