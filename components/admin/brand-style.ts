import type { CSSProperties } from 'react';
import type { Hex } from '@/lib/branding/hex';
import { textOn } from '@/lib/branding/solid';

/** Shows what stands inside in another tenant's main colour. */
export const brandStyle = (primary: Hex): CSSProperties =>
  ({ '--brand-primary': primary, '--brand': primary, '--brand-foreground': textOn(primary) }) as CSSProperties;
