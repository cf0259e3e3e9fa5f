type ZoneStatus = 'initializing' | 'pending' | 'active' | 'moved';
export type Zone = {
  id: string;
  account: string;
  name: string;
  status: ZoneStatus;
  type: string;
  paused: boolean;
  nameServers: string[];
  vanityNameServers: string[];
  createdOn: string;
  modifiedOn: string;
  activatedOn: string | null;
  checkedOn: string | null;
};
/** A record as the API gives it; `data` and `priority` by type. */
export type DnsRecord = {
  id: string;
  name: string;
  type: string;
  content: string;
  ttl: number;
  proxied: boolean;
  proxiable: boolean;
  created_on: string;
  modified_on: string;
  meta: object;
  settings: object;
  tags: string[];
  priority?: number;
  data?: Record<string, unknown>;
  comment?: string;
  comment_modified_on?: string;
  tags_modified_on?: string;
};
type SettingValue = { value: unknown; modifiedOn: string };
export type Dnssec = {
  status: 'active' | 'pending' | 'disabled' | 'pending-disabled';
  modifiedOn: string | null;
  flags: Record<string, boolean>;
};

/** A host of somebody else's that a zone serves (Cloudflare for SaaS). */
export type CustomHostname = {
  id: string;
  zone: string;
  host: string;
  method: string;
  settings: object;
  certificateId: string;
  createdOn: string;
  activatedOn: string | null;
};

/** All the Cloudflare emulator remembers. Keys are zone ids, of custom hostnames their own. */
export type CloudflareState = {
  zones: Record<string, Zone>;
  records: Record<string, DnsRecord[]>;
  settings: Record<string, Record<string, SettingValue>>;
  dnssec: Record<string, Dnssec>;
  universalSsl: Record<string, boolean>;
  customHostnames: Record<string, CustomHostname>;
};

export const emptyState = (): CloudflareState => ({
  zones: {},
  records: {},
  settings: {},
  dnssec: {},
  universalSsl: {},
  customHostnames: {},
});
