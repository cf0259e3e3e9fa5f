/** Environment variables as plain values (`process.env` is one). */
export type Variables = Record<string, string | undefined>;
