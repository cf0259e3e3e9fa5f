'use client';

import { createContext, use } from 'react';
import type { EditorHere } from './editor-place';

export const EditorContext = createContext<EditorHere | null>(null);

/** Whose branding is edited and what its licence has. */
export function useEditor(): EditorHere {
  const place = use(EditorContext);
  if (!place) throw new Error('no branding editor around');
  return place;
}
