'use server';

import { action } from '@/lib/doors/action';
import { afterSignUp } from '@/lib/doors/new-host';
import { presentSlug } from '@/lib/doors/slug-answer';
import { signUpTenant } from '@/lib/signup';
import { checkSlugChoice } from '@/lib/tenants';

export const signUp = action(signUpTenant, afterSignUp);
export const checkSlug = action(checkSlugChoice, presentSlug);
