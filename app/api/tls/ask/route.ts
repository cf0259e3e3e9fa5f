import { plainRoute } from '@/lib/doors/plain-route';
import { tlsAsk } from '@/lib/doors/tls-ask';

export const GET = plainRoute(tlsAsk);
