'use server';

import {
  checkBrandingCode,
  discardBrandingDraft,
  listBrandingVersions,
  publishBranding,
  rollBackBranding,
  saveBrandingDraft,
} from '@/lib/branding';
import { action } from '@/lib/doors/action';
import { previewMail as previewMailOperation, sendTestMail as sendTestMailOperation } from '@/lib/notices';

export const saveDraft = action(saveBrandingDraft);
export const publish = action(publishBranding);
export const discard = action(discardBrandingDraft);
export const rollBack = action(rollBackBranding);
export const versions = action(listBrandingVersions);
export const previewMail = action(previewMailOperation);
export const sendTestMail = action(sendTestMailOperation);
export const checkCode = action(checkBrandingCode);
