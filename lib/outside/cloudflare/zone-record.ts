/** A record of a zone as its provider keeps it, cut to what decisions need. JSON, for runs keep it. */
export type ZoneRecord = {
  id: string;
  type: string;
  /** Full name, ASCII, lower case. */
  name: string;
  content: string;
  /** Seconds; 1: the provider decides. */
  ttl: number;
  proxied: boolean;
  priority?: number;
  comment?: string;
};

export type NewRecord = Omit<ZoneRecord, 'id'>;

/** Changes a provider makes all or none of, in this order. */
export type RecordBatch = {
  deletes: { id: string }[];
  patches: (Partial<NewRecord> & { id: string })[];
  posts: NewRecord[];
};

export const isEmptyBatch = (batch: RecordBatch) =>
  batch.deletes.length + batch.patches.length + batch.posts.length === 0;
