import type { GeneralField } from '@/lib/branding/fields';

/** What the endpoint for uploads calls the pictures of the settings. */
export type PictureKind =
  | 'logo'
  | 'logo_light'
  | 'logo_dark'
  | 'favicon'
  | 'login_background'
  | 'dashboard_banner'
  | 'email_logo';

export type PictureName = `general.${Extract<GeneralField, `${string}Url`>}`;

/** What a picker offers; what the file really is, the server finds out. */
export const pictureTypes = 'image/png,image/jpeg,image/webp,image/avif,image/gif,image/svg+xml,image/x-icon';

/** 10 MB, the document's. */
export const pictureBytes = 10 * 1024 * 1024;
