import { checkConflicts } from './dns-conflicts';
import { checkProxied, checkTtl, type GivenRecord, proxiable, recordContent } from './dns-content';
import { recordName } from './dns-names';
import { CloudflareError } from './error';
import { newId } from './identity';
import { type Context, iso } from './operation';
import type { DnsRecord, Zone } from './state';

const MAX_COMMENT = 100; // free plan

/** The records of a zone, and what changes them; every change is checked against all the others. */
export class RecordSet {
  private readonly records: DnsRecord[];
  private readonly now: string;

  constructor(
    context: Context,
    private readonly zone: Zone,
  ) {
    this.records = context.state.records[zone.id] ?? [];
    this.now = iso(context.world.now());
  }

  all(): DnsRecord[] {
    return this.records;
  }

  get(id: string | undefined): DnsRecord {
    const found = this.records.find((record) => record.id === id);
    if (!found) throw new CloudflareError(404, 81044, 'Record does not exist.');
    return found;
  }

  create(given: GivenRecord): DnsRecord {
    const record = this.make(given, newId(), this.now);
    checkConflicts(record, this.records);
    this.records.push(record);
    return record;
  }

  /** PUT: what is not given goes back to its default. */
  replace(id: string | undefined, given: GivenRecord): DnsRecord {
    const former = this.get(id);
    const record = this.make(given, former.id, former.created_on);
    checkConflicts(
      record,
      this.records.filter((other) => other.id !== former.id),
    );
    this.records[this.records.indexOf(former)] = record;
    return record;
  }

  /** PATCH: what is not given stays. */
  edit(id: string | undefined, given: GivenRecord): DnsRecord {
    const former = this.get(id);
    const kept = given.type === former.type ? former : { comment: former.comment, tags: former.tags };
    return this.replace(id, { ...kept, ...given });
  }

  delete(id: string | undefined): DnsRecord {
    const former = this.get(id);
    this.records.splice(this.records.indexOf(former), 1);
    return former;
  }

  private make(given: GivenRecord, id: string, createdOn: string): DnsRecord {
    const name = recordName(given.name, this.zone.name);
    checkTtl(given.ttl);
    const content = recordContent(given, name);
    checkProxied({ ...given, content: content.content });
    if ((given.comment?.length ?? 0) > MAX_COMMENT) {
      throw new CloudflareError(400, 9206, `Comment is too long: at most ${MAX_COMMENT} characters.`);
    }
    if (given.tags?.length) throw new CloudflareError(400, 9300, 'DNS record has 1 tags, exceeding the quota of 0.');
    return {
      id,
      name,
      type: given.type,
      ...content,
      proxiable: proxiable(given.type),
      proxied: given.proxied ?? false,
      ttl: given.proxied ? 1 : given.ttl,
      settings: given.settings ?? {},
      meta: {},
      ...(given.comment && { comment: given.comment, comment_modified_on: this.now }),
      tags: [],
      created_on: createdOn,
      modified_on: this.now,
    };
  }
}
