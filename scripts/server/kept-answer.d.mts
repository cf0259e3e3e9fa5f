import type { Asked } from './inside.mjs';

export type Encoding = 'identity' | 'br' | 'gzip';
export type Kept = {
  etag: string;
  bytes: number;
  unchanged: string[];
  isAsWished: boolean;
  bodies: Record<Encoding, { body: Buffer; headers: string[] }>;
};
export function keptAnswer(answer: Asked): Promise<Kept | undefined>;
export function encodingFor(accepted: string | undefined): Encoding;
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean;
