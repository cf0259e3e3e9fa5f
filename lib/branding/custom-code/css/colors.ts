import { colorsNamed } from 'culori/fn';
import type { Node } from 'postcss-value-parser';
import { words } from './grammar';

const colorFunctions = words('rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark');
const plainFunctions = words('rgb rgba hsl hsla hwb lab lch oklab oklch');
const spaces = words(
  `in none srgb srgb-linear display-p3 a98-rgb prophoto-rgb rec2020 xyz xyz-d50 xyz-d65 lab oklab lch oklch hsl hwb
  shorter longer increasing decreasing hue`,
);
const argument = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:%|deg|grad|rad|turn)?$/i;

/** The colours of a tenant's theme (`theme-css.ts`) and what the product's own sheet makes of them: free to use, not to set. */
export const themeColors = words(
  `background surface border foreground muted-foreground disabled primary primary-foreground primary-hover primary-active
  link ring brand-primary brand-foreground brand-secondary brand-accent highlight-text success success-text success-soft
  warning warning-text warning-soft destructive destructive-foreground destructive-hover danger-text danger-soft info
  info-text info-soft highlight-soft card popover field soft soft-hover border-strong input sidebar sidebar-foreground
  sidebar-active chart-1 chart-2 chart-3 chart-4 chart-5`,
);

/** Names a tenant may define: colours only, so that what a variable holds is known wherever it is used. */
export const ownVariable = /^--site-[a-z0-9-]{1,40}$/;

export const isFunctionOfColor = (name: string): boolean => colorFunctions.has(name);

/** `var(--primary)`, `var(--site-accent)`: one name, no second value. */
export function variableOf(node: Node): string | undefined {
  if (node.type !== 'function' || node.value.toLowerCase() !== 'var') return undefined;
  const inner = node.nodes.filter(({ type }) => type !== 'space');
  return inner.length === 1 && inner[0]?.type === 'word' ? inner[0].value : '';
}

const isColorVariable = (node: Node): boolean => {
  const name = variableOf(node);
  return name !== undefined && (ownVariable.test(name) || (name.startsWith('--') && themeColors.has(name.slice(2))));
};

function wordIsColor(word: string, opaque: boolean): boolean {
  const lower = word.toLowerCase();
  if (Object.hasOwn(colorsNamed, lower) || lower === 'currentcolor') return true;
  if (!opaque && lower === 'transparent') return true;
  return opaque
    ? /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/.test(lower)
    : /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(lower);
}

/** A colour. `opaque`: one without a share of transparency, as text needs it. */
export function isColor(node: Node, opaque: boolean): boolean {
  if (node.type === 'word') return wordIsColor(node.value, opaque);
  if (node.type !== 'function') return false;
  if (isColorVariable(node)) return true;
  const name = node.value.toLowerCase();
  if (!(opaque ? plainFunctions : colorFunctions).has(name)) return false;
  const commas = node.nodes.filter((each) => each.type === 'div' && each.value === ',').length;
  if (opaque && (commas > 2 || node.nodes.some((each) => each.type === 'div' && each.value === '/'))) return false;
  return node.nodes.every((each) => {
    if (each.type === 'space') return true;
    if (each.type === 'div') return each.value === ',' || each.value === '/';
    if (each.type === 'word' && (argument.test(each.value) || spaces.has(each.value.toLowerCase()))) return true;
    return !opaque && isColor(each, false);
  });
}
