export type Held = { release: () => void; holder?: undefined };
export type Taken = { holder: number; release?: undefined };
export function takeLock(file: string): Held | Taken;
export function waitForLock(file: string, onWait?: (holder: number) => void): Promise<Held>;
