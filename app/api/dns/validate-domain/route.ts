import { validateDomain } from '@/lib/domains';
import { route } from '@/lib/doors/route';

export const POST = route(validateDomain, { present: (validated) => ({ status: 'success', ...validated }) });
