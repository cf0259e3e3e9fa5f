'use client';

import { useEditor } from './editor-context';

/** Whether the licence lacks a feature. */
export const useLocked = (feature: string): boolean => !useEditor().features.includes(feature);
