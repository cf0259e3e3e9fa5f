'use server';

import { action, actionForTenant } from '@/lib/doors/action';
import { afterStaffChange } from '@/lib/doors/admin-after';
import { afterNewTenant, afterSlugChange } from '@/lib/doors/new-host';
import { presentSlug } from '@/lib/doors/slug-answer';
import { createTenant } from '@/lib/signup';
import { activateTenant, changeSlug, checkSlugChoice, renameTenant, suspendTenant } from '@/lib/tenants';

export const suspend = action(suspendTenant, afterStaffChange);
export const activate = action(activateTenant, afterStaffChange);
export const create = action(createTenant, afterNewTenant);
export const rename = action(renameTenant, afterStaffChange);
export const checkSlug = action(checkSlugChoice, presentSlug);
export const checkTenantSlug = actionForTenant(checkSlugChoice, presentSlug);
export const changeTenantSlug = actionForTenant(changeSlug, afterSlugChange);
