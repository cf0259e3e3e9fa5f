/** Most telling first: nearly every browser also claims to be the ones below it. */
const browsers: readonly (readonly [name: string, mark: RegExp])[] = [
  ['Edge', /\bEdg(A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|Chromium|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
  ['curl', /^curl\//],
];

const systems: readonly (readonly [name: string, mark: RegExp])[] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
];

export type Device = { browser?: string; system?: string; handheld: boolean };

/** What a `User-Agent` says of browser and system, for a person to recognise their own device by. No proof of anything. */
export function deviceOf(userAgent: string | null): Device {
  const text = userAgent ?? '';
  const found = (list: typeof browsers) => list.find(([, mark]) => mark.test(text))?.[0];
  const system = found(systems);
  return { browser: found(browsers), system, handheld: /^(iPhone|iPad|Android)$/.test(system ?? '') };
}
