import { uploadBrandingAsset } from '@/lib/branding';
import { uploadRoute } from '@/lib/doors/upload-route';

export const POST = uploadRoute(uploadBrandingAsset, { actsFor: 'tenantId', maximum: 10 * 1024 * 1024, status: 201 });
