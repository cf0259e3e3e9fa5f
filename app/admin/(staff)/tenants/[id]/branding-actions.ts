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
import { previewMail as previewMailOperation, sendTestMail as sendTestMailOperation } from '@/lib/notices';

export const saveDraft = actionForTenant(saveBrandingDraft);
export const publish = actionForTenant(publishBranding);
export const discard = actionForTenant(discardBrandingDraft);
export const rollBack = actionForTenant(rollBackBranding);
export const versions = actionForTenant(listBrandingVersions);
export const previewMail = actionForTenant(previewMailOperation);
export const sendTestMail = actionForTenant(sendTestMailOperation);
export const checkCode = actionForTenant(checkBrandingCode);
