export function knowInlineScripts(html: string, nonce: string): { html: string; hashes: string[] };
export function nonceOf(policy: string): string | undefined;
export function policyWith(policy: string, nonce: string, hashes: readonly string[], isStill?: boolean): string;
export function withoutScripts(html: string, nonce: string): string | undefined;
