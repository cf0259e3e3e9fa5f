'use server';

import { actionForTenant } from '@/lib/doors/action';
import { afterHostChoice, afterHostRemoval } from '@/lib/doors/new-host';
import {
  addCustomDomain,
  checkCustomDomain,
  removeCustomDomain,
  setPrimaryHost,
  verifyCustomDomain,
} from '@/lib/tenants/custom-domains';

export const addDomain = actionForTenant(addCustomDomain);
export const checkDomain = actionForTenant(checkCustomDomain);
export const verifyDomain = actionForTenant(verifyCustomDomain);
export const removeDomain = actionForTenant(removeCustomDomain, afterHostRemoval);
export const chooseHost = actionForTenant(setPrimaryHost, afterHostChoice);
