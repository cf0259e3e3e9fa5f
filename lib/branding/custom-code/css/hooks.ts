/**
 * The class names a tenant's style sheet may rely on. `scope` is on `<body>` of every page of a tenant and is put before
 * each selector. Below `marketing`, the content of landing and plans, layout may be changed; elsewhere only looks.
 */
export const hooks = {
  scope: 'tenant-site',
  marketing: 'marketing',
  siteHeader: 'site-header',
  siteFooter: 'site-footer',
  entryCard: 'entry-card',
  panelHeader: 'panel-header',
  panelSidebar: 'panel-sidebar',
  panelContent: 'panel-content',
} as const;

/** The class that `public/theme.js` sets on `<html>`: the only ancestor of the scope a selector may name. */
export const darkClass = 'dark';

/** Cascade layers in the order they must have; Tailwind's are named because a page may read this style before Tailwind's. */
export const layers = ['properties', 'theme', 'base', 'components', 'utilities', 'tenant'] as const;

/** Put before the names of a tenant's keyframes, so that they never meet the product's own. */
export const keyframesPrefix = 'tenant-';
