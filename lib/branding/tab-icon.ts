import type { Branding } from './branding';
import { textOn } from './solid';

const konakBlue = '#4f46e5';
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

/** The icon in the browser's tab of a tenant without one: its initial on its colour. The operator shows Konak's mark. */
export function tabIcon({ name, theme }: Pick<Branding, 'name' | 'theme'>, isHouse: boolean): string {
  if (isHouse && !theme) return '/icon.svg';
  const ground = theme?.primary ?? konakBlue;
  const first = [...name.trim()][0] ?? 'K';
  const initial = escaped(first === 'i' ? 'İ' : first.toUpperCase());
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${ground}"/>` +
    `<text x="16" y="22.5" font-family="system-ui,sans-serif" font-size="18" font-weight="600" text-anchor="middle" ` +
    `fill="${textOn(ground as `#${string}`)}">${initial}</text></svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
