import { previewChanges } from '@/lib/dns';
import { route } from '@/lib/doors/route';

/** As documented: only what changes, `old` and `new` where there is one. */
export const POST = route(previewChanges, {
  present: ({ changes, ...preview }) => ({
    status: 'success',
    ...preview,
    changes: changes
      .filter((change) => change.action !== 'keep')
      .map(({ name, type, action, old, new: wanted }) => ({
        name,
        type,
        action,
        ...(old && { old }),
        ...(wanted && { new: wanted }),
      })),
  }),
});
