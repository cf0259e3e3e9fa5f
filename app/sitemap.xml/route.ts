import { sitemapFile } from '@/lib/doors/crawler-file';
import { tenantFile } from '@/lib/doors/tenant-file';

export const GET = tenantFile(sitemapFile);
