'use client';

import { useSyncExternalStore } from 'react';
import { type Hex, HexColor } from '@/lib/branding/hex';

/** Source: https://wicg.github.io/eyedropper-api/ (Chromium; elsewhere there is none). */
type EyeDropper = { open(): Promise<{ sRGBHex: string }> };
type WithEyeDropper = { EyeDropper?: new () => EyeDropper };

const maker = () => (window as unknown as WithEyeDropper).EyeDropper;

/** Whether the browser can take a colour from anywhere on the screen. */
export const useEyeDropper = (): boolean =>
  useSyncExternalStore(
    () => () => {},
    () => maker() !== undefined,
    () => false,
  );

/** The colour the person points at; undefined when they think better of it. */
export async function pickFromScreen(): Promise<Hex | undefined> {
  const Maker = maker();
  if (!Maker) return undefined;
  try {
    const { sRGBHex } = await new Maker().open();
    return HexColor.safeParse(sRGBHex).data;
  } catch {
    return undefined; // Escape
  }
}
