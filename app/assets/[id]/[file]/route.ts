import { assetFile } from '@/lib/doors/asset-file';
import { tenantFile } from '@/lib/doors/tenant-file';

export const GET = tenantFile(assetFile);
