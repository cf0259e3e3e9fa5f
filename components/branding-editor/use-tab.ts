'use client';

import { useCallback, useState } from 'react';
import { type EditorTab, editorTabs } from './editor-tabs';

/** The open tab, kept in the address without asking the server for the page again. */
export function useTab(initial: EditorTab, parameter: string): [EditorTab, (tab: string) => void] {
  const [tab, setTab] = useState(initial);
  const choose = useCallback(
    (name: string) => {
      const next = editorTabs.find((each) => each === name);
      if (!next) return;
      setTab(next);
      const url = new URL(window.location.href);
      if (next === 'general') url.searchParams.delete(parameter);
      else url.searchParams.set(parameter, next);
      window.history.replaceState(null, '', url);
    },
    [parameter],
  );
  return [tab, choose];
}
