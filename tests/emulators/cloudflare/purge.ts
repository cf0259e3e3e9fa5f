import { CloudflareError, success } from './error';
import type { Operations } from './operation';
import { belowZone } from './zone-access';

const MAX_AT_ONCE = 100;

/** Cache purge. There is no cache here: the call is checked and logged. */
export const purgeOperations: Operations = belowZone({
  'POST /zones/{zone_id}/purge_cache': ({ body }, zone) => {
    const given = body as Record<string, unknown>;
    const lists = ['files', 'tags', 'hosts', 'prefixes'].map((key) => given[key]).filter(Array.isArray);
    if (given.purge_everything !== true && !lists.some((list) => list.length > 0)) {
      const message = 'Request must contain one of "purge_everything", "files", "tags", "hosts" or "prefixes"';
      throw new CloudflareError(400, 1012, message);
    }
    if (lists.some((list) => list.length > MAX_AT_ONCE)) {
      throw new CloudflareError(400, 1094, `At most ${MAX_AT_ONCE} items can be purged at once`);
    }
    return success({ id: zone.id });
  },
});
