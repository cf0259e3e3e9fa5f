import type { IncomingHttpHeaders, RequestListener } from 'node:http';

export type Asked = { status: number; headers: IncomingHttpHeaders; body: Buffer };
export type Ask = (path: string, headers: Record<string, string>) => Promise<Asked>;
export function inside(handle: RequestListener, limits?: { patience?: number; most?: number }): Ask;
