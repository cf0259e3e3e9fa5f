import type { PreviewPage } from '@/lib/branding/preview-pages';

/** How the preview is looked at. */
export type PreviewLook = { page: PreviewPage; device: 'phone' | 'desktop'; dark: boolean };

/** The widths of the two devices, in CSS pixels of the page in the frame. */
export const deviceWidth = { phone: 390, desktop: 1280 } as const;

/** How much smaller a page of `width` is drawn to fit into a box; never larger than it is. */
export const scaleToFit = (width: number, box: number): number => (box <= 0 ? 1 : Math.min(1, box / width));
