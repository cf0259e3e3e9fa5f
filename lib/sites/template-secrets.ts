import { randomInt } from 'node:crypto';
import type { Template } from './template';

/** No sign that a shell, an URL or a configuration file reads as its own. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

/** Fresh passwords for a site, by the names its template gives them. To be kept sealed, and used for all its life. */
export function generateSecrets(template: Template): Record<string, string> {
  const wanted = Object.entries(template.file['x-konak'].secrets);
  return Object.fromEntries(wanted.map(([name, length]) => [name, password(length)]));
}

function password(length: number): string {
  return Array.from({ length }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
}
