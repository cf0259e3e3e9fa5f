'use server';

import { skipOnboarding } from '@/lib/accounts';
import {
  applyChanges,
  checkManualRecords,
  previewChanges,
  requestZoneCheck,
  selectCompanyAccount,
  validateZone,
} from '@/lib/dns';
import { selectWithoutCloudflare, validateDomain } from '@/lib/domains';
import { action } from '@/lib/doors/action';

export const skip = action(skipOnboarding);
export const checkDomain = action(validateDomain);
export const chooseCompany = action(selectCompanyAccount);
export const chooseWithout = action(selectWithoutCloudflare);
export const findZone = action(validateZone);
export const checkZone = action(requestZoneCheck);
export const checkRecords = action(checkManualRecords);
export const preview = action(previewChanges);
export const apply = action(applyChanges);
