const extensions: Record<string, string> = { 'image/png': 'png', 'image/webp': 'webp' };

type Named = { sha256: string; contentType: string };

/** The last part of a picture's address: what it is made of, so that the address never shows anything else. */
export const assetFile = ({ sha256, contentType }: Named): string =>
  `${sha256.slice(0, 16)}.${extensions[contentType] ?? 'bin'}`;

/** Where a picture is served, on each host of its tenant. */
export const assetUrl = (asset: Named & { id: string }): string => `/assets/${asset.id}/${assetFile(asset)}`;

/** The folder of the storage in which all pictures are. */
export const assetFolder = 'branding/';

export const assetKey = (tenantId: string, sha256: string): string => `${assetFolder}${tenantId}/${sha256}`;
