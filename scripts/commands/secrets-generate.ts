import { generateSecrets } from '../start/secrets';

/** Prints secrets in the form of a `.env` file. */
export async function printSecrets(): Promise<void> {
  for (const [name, value] of Object.entries(generateSecrets())) console.log(`${name}=${value}`);
}
