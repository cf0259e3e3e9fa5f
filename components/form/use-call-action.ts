'use client';

import { unstable_rethrow as rethrow } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { ActionResult } from '@/components/form/action-result';

type Call = <Value>(action: () => Promise<ActionResult<Value> | undefined>) => Promise<ActionResult<Value> | undefined>;

/**
 * Calls a server action; when it cannot be reached, that is a refusal like any other. `undefined`: the action left by a redirect.
 * Call it inside a transition, so that a redirect finds its way.
 */
export function useCallAction(): Call {
  const t = useTranslations('common.failure');
  return useCallback(
    async (action) => {
      try {
        return await action();
      } catch (thrown) {
        rethrow(thrown);
        return {
          ok: false,
          error: { code: 'unreachable', title: t('unreachable'), detail: t('unreachableDetail') },
        };
      }
    },
    [t],
  );
}
