import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { config } from './config';

/** A secret in memory: prints as nothing, so that it cannot reach a log, an error or an answer by accident. */
export class Secret {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  reveal(): string {
    return this.#value;
  }
  toString() {
    return '[secret]';
  }
  toJSON() {
    return '[secret]';
  }
  [inspect.custom]() {
    return '[secret]';
  }
}

export type KeyRing = { current: string; keys: ReadonlyMap<string, Buffer> };

/**
 * Reads `id:base64(32 bytes)` pairs divided by commas; the first key seals, all of them open.
 * Rotation: put a new key in front, run `konak secrets rotate`, remove the old one.
 */
export function parseKeyRing(text: string): KeyRing {
  const keys = new Map<string, Buffer>();
  for (const part of text.split(',')) {
    const [id, encoded] = part.trim().split(':');
    const key = Buffer.from(encoded ?? '', 'base64');
    if (!id || !/^[a-z0-9-]{1,16}$/.test(id) || key.length !== 32) {
      throw new Error('KONAK_SECRET_KEYS: each key is "id:base64 of 32 bytes"');
    }
    keys.set(id, key);
  }
  const [current] = keys.keys();
  if (!current) throw new Error('KONAK_SECRET_KEYS: no key');
  return { current, keys };
}

/**
 * Encrypts with AES-256-GCM (NIST SP 800-38D). `purpose` (such as `cloudflare-account:<id>`) is authenticated with it:
 * a sealed value moved to another row does not open there.
 */
export function sealWith(ring: KeyRing, plain: Secret, purpose: string): string {
  const key = ring.keys.get(ring.current) as Buffer;
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose));
  const body = Buffer.concat([cipher.update(plain.reveal(), 'utf8'), cipher.final()]);
  return ['v1', ring.current, Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')].join('.');
}

/** @throws when the key is not in the ring, the purpose differs or a byte was changed. */
export function openWith(ring: KeyRing, sealed: string, purpose: string): Secret {
  const [version, id, encoded] = sealed.split('.');
  const key = ring.keys.get(id ?? '');
  if (version !== 'v1' || !key || !encoded) throw new Error('a sealed secret cannot be opened: unknown key or form');
  const bytes = Buffer.from(encoded, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(12, 28));
  return new Secret(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8'));
}

/** The same secret under the ring's current key; undefined when it is under it already. */
export function resealWith(ring: KeyRing, sealed: string, purpose: string): string | undefined {
  const [, id] = sealed.split('.');
  return id === ring.current ? undefined : sealWith(ring, openWith(ring, sealed, purpose), purpose);
}

let ring: KeyRing | undefined;
const ownRing = () => {
  ring ??= parseKeyRing(config().secretKeys);
  return ring;
};

/** Seals with this installation's key ring. */
export const seal = (plain: Secret, purpose: string) => sealWith(ownRing(), plain, purpose);

/** Opens with this installation's key ring. */
export const open = (sealed: string, purpose: string) => openWith(ownRing(), sealed, purpose);

/** Seals anew what another key than this installation's current one has sealed; undefined when there is nothing to do. */
export const reseal = (sealed: string, purpose: string) => resealWith(ownRing(), sealed, purpose);
