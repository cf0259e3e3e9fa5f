'use server';

import { action, actionForTenant } from '@/lib/doors/action';
import { afterHostChoice, afterHostRemoval } from '@/lib/doors/new-host';
import {
  addCustomDomain,
  approveCustomDomain,
  checkCustomDomain,
  rejectCustomDomain,
  removeCustomDomain,
  setPrimaryHost,
  verifyCustomDomain,
} from '@/lib/tenants/custom-domains';

export const addDomain = actionForTenant(addCustomDomain);
export const checkDomain = actionForTenant(checkCustomDomain);
export const verifyDomain = actionForTenant(verifyCustomDomain);
export const removeDomain = actionForTenant(removeCustomDomain, afterHostRemoval);
export const chooseHost = actionForTenant(setPrimaryHost, afterHostChoice);
export const approveDomain = action(approveCustomDomain);
export const rejectDomain = action(rejectCustomDomain);
