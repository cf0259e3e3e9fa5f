import Cloudflare from 'cloudflare';
import { config } from '@/lib/kernel/config';
import type { Secret } from '@/lib/kernel/secrets';
import { verifyToken } from './account';
import { deleteCustomHostname, ensureCustomHostname, readCustomHostname } from './custom-hostnames';
import { applyBatch, listRecords } from './records';
import { readTlsSettings, type TlsSettings, writeTlsSettings } from './tls-settings';
import type { RecordBatch } from './zone-record';
import { ensureZone, findZone, readZone, requestActivation } from './zones';

export type { Account } from './account';
export { patience } from './patience';
export { type TlsSettings, wantedTlsSettings } from './tls-settings';
export type { NewRecord, RecordBatch, ZoneRecord } from './zone-record';
export type { Zone } from './zones';

/** The API's version the calls were written for; without it the library would send the day's date. */
const apiVersion = '2026-10-01';

export type CloudflareApi = ReturnType<typeof cloudflare>;

/**
 * Cloudflare as the holder of a token sees it. Every failure is a KonakError of kind `outside`:
 * `cloudflare_token_invalid`, `cloudflare_forbidden`, `cloudflare_refused` (with Cloudflare's reason), `zone_not_found`,
 * and, worth trying again, `cloudflare_rate_limited` and `cloudflare_unavailable`.
 */
export function cloudflare(token: Secret) {
  const client = new Cloudflare({
    apiToken: token.reveal(),
    // Read from the environment otherwise, and sent along.
    apiKey: null,
    apiEmail: null,
    userServiceKey: null,
    baseURL: config().cloudflare.baseUrl,
    apiVersion,
    maxRetries: 0,
    logLevel: 'off',
  });
  return {
    verifyToken: () => verifyToken(client),
    findZone: (name: string) => findZone(client, name),
    ensureZone: (name: string) => ensureZone(client, name),
    readZone: (zoneId: string) => readZone(client, zoneId),
    requestActivation: (zoneId: string) => requestActivation(client, zoneId),
    listRecords: (zoneId: string) => listRecords(client, zoneId),
    applyBatch: (zoneId: string, batch: RecordBatch) => applyBatch(client, zoneId, batch),
    readTlsSettings: (zoneId: string) => readTlsSettings(client, zoneId),
    writeTlsSettings: (zoneId: string, wanted: TlsSettings) => writeTlsSettings(client, zoneId, wanted),
    ensureCustomHostname: (zoneId: string, host: string) => ensureCustomHostname(client, zoneId, host),
    readCustomHostname: (zoneId: string, id: string) => readCustomHostname(client, zoneId, id),
    deleteCustomHostname: (zoneId: string, id: string) => deleteCustomHostname(client, zoneId, id),
  };
}
