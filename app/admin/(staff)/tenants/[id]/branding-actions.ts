'use server';

import {
  checkBrandingCode,
  discardBrandingDraft,
  listBrandingVersions,
  publishBranding,
  rollBackBranding,
  saveBrandingDraft,
} from '@/lib/branding';
import { actionForTenant } from '@/lib/doors/action';

export const saveDraft = actionForTenant(saveBrandingDraft);
export const publish = actionForTenant(publishBranding);
export const discard = actionForTenant(discardBrandingDraft);
export const rollBack = actionForTenant(rollBackBranding);
export const versions = actionForTenant(listBrandingVersions);
export const checkCode = actionForTenant(checkBrandingCode);
