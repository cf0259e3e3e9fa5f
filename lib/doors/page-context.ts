import { cookies, headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { localeCookie } from '@/lib/i18n/locales';
import type { Context } from '@/lib/kernel/context';
import { KonakError } from '@/lib/kernel/errors';
import { requestContext } from './context';

/** This request's context, made once however many layouts and pages ask. */
export const pageContext = cache(async (): Promise<Context> => {
  try {
    return await requestContext(await headers(), { cookie: (await cookies()).get(localeCookie)?.value });
  } catch (error) {
    if (error instanceof KonakError && error.kind === 'not_found') notFound();
    throw error;
  }
});
