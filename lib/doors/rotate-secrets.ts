import { z } from 'zod';
import { resealTokens } from '@/lib/domains';
import { operation } from '@/lib/kernel/operation';
import { resealSiteSecrets } from '@/lib/sites';

/** Puts everything that is sealed under the current key. All of it, or, when one cannot be opened, nothing. */
export const rotateSecrets = operation({
  name: 'secrets.rotate',
  scope: 'platform',
  allow: ['system'],
  input: z.object({}),
  output: z.object({ resealed: z.number() }),
  async run({ tx, record }) {
    const resealed = (await resealTokens(tx)) + (await resealSiteSecrets(tx));
    await record({ resource: { type: 'platform', id: null }, details: { resealed } });
    return { resealed };
  },
});
