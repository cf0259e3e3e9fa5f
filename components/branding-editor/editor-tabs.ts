/** The three tabs of the branding document, by the names they have in addresses. */
export const editorTabs = ['general', 'colors', 'advanced'] as const;
export type EditorTab = (typeof editorTabs)[number];
