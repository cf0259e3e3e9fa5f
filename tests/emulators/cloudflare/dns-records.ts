import type { GivenRecord } from './dns-content';
import { exportZone } from './dns-export';
import { importRecords } from './dns-import';
import { listRecords } from './dns-list';
import { RecordSet } from './dns-write';
import { CloudflareError, success } from './error';
import type { Operations, ZoneOperation } from './operation';
import { belowZone } from './zone-access';

type Batch = { deletes?: { id: string }[]; patches?: GivenRecord[]; puts?: GivenRecord[]; posts?: GivenRecord[] };
const MAX_BATCH = 200; // free plan

/** Deletes, patches, puts, posts, in this order; one refusal undoes all. */
const batch: ZoneOperation = (context, zone) => {
  const records = new RecordSet(context, zone);
  const { deletes, patches, puts, posts } = context.body as Batch;
  const count = [deletes, patches, puts, posts].reduce((sum, list) => sum + (list?.length ?? 0), 0);
  if (count > MAX_BATCH) {
    throw new CloudflareError(400, 9214, `A batch holds at most ${MAX_BATCH} changes, this one ${count}.`);
  }
  return success({
    ...(deletes && { deletes: deletes.map(({ id }) => records.delete(id)) }),
    ...(patches && { patches: patches.map((given) => records.edit(given.id, given)) }),
    ...(puts && { puts: puts.map((given) => records.replace(given.id, given)) }),
    ...(posts && { posts: posts.map((given) => records.create(given)) }),
  });
};

/** DNS records of a zone. */
export const dnsOperations: Operations = belowZone({
  'GET /zones/{zone_id}/dns_records': (context, zone) => listRecords(new RecordSet(context, zone).all(), context),
  'POST /zones/{zone_id}/dns_records': (context, zone) =>
    success(new RecordSet(context, zone).create(context.body as GivenRecord)),
  'GET /zones/{zone_id}/dns_records/{dns_record_id}': (context, zone) =>
    success(new RecordSet(context, zone).get(context.params.dns_record_id)),
  'PATCH /zones/{zone_id}/dns_records/{dns_record_id}': (context, zone) =>
    success(new RecordSet(context, zone).edit(context.params.dns_record_id, context.body as GivenRecord)),
  'PUT /zones/{zone_id}/dns_records/{dns_record_id}': (context, zone) =>
    success(new RecordSet(context, zone).replace(context.params.dns_record_id, context.body as GivenRecord)),
  'DELETE /zones/{zone_id}/dns_records/{dns_record_id}': (context, zone) =>
    success({ id: new RecordSet(context, zone).delete(context.params.dns_record_id).id }),
  'POST /zones/{zone_id}/dns_records/batch': batch,
  'GET /zones/{zone_id}/dns_records/export': (context, zone) => ({
    status: 200,
    text: exportZone(zone, new RecordSet(context, zone).all(), context.world.now()),
  }),
  'POST /zones/{zone_id}/dns_records/import': (context, zone) =>
    importRecords(context, zone, new RecordSet(context, zone)),
});
