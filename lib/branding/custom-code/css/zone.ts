/** Where a rule applies: on every page of the tenant, sign-in and panel among them, or in the content of its marketing pages. */
export type Zone = 'everywhere' | 'marketing';

/** Tells where something is wrong: `offset` counts from the first sign of the text that was looked at. */
export type Refuse = (offset: number, code: string, parameters?: Record<string, string | number>) => void;

/** What of the source is repeated in a message. */
export const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
