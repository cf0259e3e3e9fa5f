import sharp from 'sharp';
import { expect } from 'vitest';
import { GET as icon } from '@/app/icons/[file]/route';
import { GET as manifest } from '@/app/manifest.webmanifest/route';
import { brandingSettings } from '@/db/schema/branding';
import { presetThemes } from '@/lib/branding';
import type { TenantRef } from '@/lib/kernel/context';
import { platformTransaction } from '@/lib/kernel/database';
import { hostMap, refreshHost } from '@/lib/tenants';
import { fetchFile, textOf } from './support-files';

/** Publishes settings as they are stored; what a licence lacks is left out when they are shown. */
export async function publish(
  tenant: TenantRef,
  generalSettings: Record<string, unknown>,
  colorTheme: object = presetThemes.blue,
) {
  const values = { generalSettings, colorTheme: colorTheme as Record<string, unknown> };
  await platformTransaction((tx) =>
    tx
      .insert(brandingSettings)
      .values({ tenantId: tenant.id, ...values })
      .onConflictDoUpdate({ target: brandingSettings.tenantId, set: values }),
  );
  await refreshHost(tenant.id);
  return hostMap().byId(tenant.id) as TenantRef;
}

type Manifest = { name: string; icons: { src: string; sizes: string; purpose: string }[] } & Record<string, unknown>;

/** The manifest a host serves. */
export async function manifestOn(host: string): Promise<Manifest> {
  const { status, headers, bytes } = await fetchFile(manifest, host, '/manifest.webmanifest');
  expect([status, headers.get('content-type')]).toEqual([200, 'application/manifest+json; charset=utf-8']);
  return JSON.parse(textOf(bytes)) as Manifest;
}

/** An icon by its address. */
export const iconOn = async (host: string, src: string) =>
  fetchFile(icon, host, src, { params: { file: new URL(src, 'http://x').pathname.slice('/icons/'.length) } });

/** The colour at a place of a picture, `rrggbb`, on white. */
export async function colorAt(bytes: Uint8Array, left: number, top: number): Promise<string> {
  const raw = await sharp(bytes)
    .flatten({ background: '#ffffff' })
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer();
  return raw.subarray(0, 3).toString('hex');
}
