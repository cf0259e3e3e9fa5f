import type Cloudflare from 'cloudflare';
import { call } from './call';

/** Documented ("Cloudflare Configuration"): Full (Strict), Always HTTPS, rewrites, TLS 1.2 at least, HTTP/2, HTTP/3. */
export const wantedTlsSettings = {
  ssl: 'strict',
  always_use_https: 'on',
  automatic_https_rewrites: 'on',
  min_tls_version: '1.2',
  http2: 'on',
  http3: 'on',
} as const;

type TlsSetting = keyof typeof wantedTlsSettings;
/** Value by setting; one that the plan does not let anybody change is left out. */
export type TlsSettings = Partial<Record<TlsSetting, string>>;

const tlsSettingNames = Object.keys(wantedTlsSettings) as TlsSetting[];

type Answer = { value: unknown; editable?: boolean };

/** The values now, of those settings that can be changed. */
export async function readTlsSettings(client: Cloudflare, zoneId: string): Promise<TlsSettings> {
  const read = await Promise.all(
    tlsSettingNames.map(async (name) => {
      const answer = (await call(true, (options) =>
        client.zones.settings.get(name, { zone_id: zoneId }, options),
      )) as Answer;
      return [name, answer] as const;
    }),
  );
  const editable = read.filter(([, answer]) => answer.editable !== false && typeof answer.value === 'string');
  return Object.fromEntries(editable.map(([name, answer]) => [name, answer.value]));
}

/** Sets each to its value; setting a value again changes nothing, so each is repeated when Cloudflare is away. */
export async function writeTlsSettings(client: Cloudflare, zoneId: string, wanted: TlsSettings): Promise<void> {
  for (const [name, value] of Object.entries(wanted)) {
    const body = { zone_id: zoneId, value } as Parameters<typeof client.zones.settings.edit>[1];
    await call(true, (options) => client.zones.settings.edit(name, body, options));
  }
}
