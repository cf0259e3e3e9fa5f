import { deleteCloudflareAccount, readCloudflareAccount, updateCloudflareAccount } from '@/lib/domains';
import { route } from '@/lib/doors/route';

export const GET = route(readCloudflareAccount, { present: (account) => ({ status: 'success', account }) });

export const PUT = route(updateCloudflareAccount, { present: (account) => ({ status: 'success', account }) });

export const DELETE = route(deleteCloudflareAccount, { present: () => ({ status: 'success' }) });
