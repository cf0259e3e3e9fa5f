'use server';

import { action } from '@/lib/doors/action';
import { afterSlugChange } from '@/lib/doors/new-host';
import { presentSlug } from '@/lib/doors/slug-answer';
import { changeSlug, checkSlugChoice } from '@/lib/tenants';

export const changeAddress = action(changeSlug, afterSlugChange);
export const checkAddress = action(checkSlugChoice, presentSlug);
