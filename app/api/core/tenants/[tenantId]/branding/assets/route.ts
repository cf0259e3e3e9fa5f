import { maximumUpload, uploadBrandingAsset } from '@/lib/branding';
import { uploadRoute } from '@/lib/doors/upload-route';

export const POST = uploadRoute(uploadBrandingAsset, { actsFor: 'tenantId', maximum: maximumUpload, status: 201 });
