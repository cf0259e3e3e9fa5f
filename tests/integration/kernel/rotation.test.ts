import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { cloudflareAccounts } from '@/db/schema/domains';
import { execute } from '@/lib/doors/gates';
import { rotateSecrets } from '@/lib/doors/rotate-secrets';
import { platformTransaction } from '@/lib/kernel/database';
import { newId } from '@/lib/kernel/ids';
import { openWith, parseKeyRing, Secret, sealWith } from '@/lib/kernel/secrets';
import { contextOf, houseTenant } from '../../support/factory';
import { installKonak } from '../../support/installation';

const [older, newer] = ['older', 'newer'].map((id) => `${id}:${randomBytes(32).toString('base64')}`) as [
  string,
  string,
];
installKonak({ KONAK_SECRET_KEYS: `${newer},${older}` });

it('a rotation puts what an older key has sealed under the newer, once, and is recorded', async () => {
  const id = newId();
  const sealed = sealWith(parseKeyRing(older), new Secret('sandbox-token'), `cloudflare-account:${id}`);
  await platformTransaction((tx) =>
    tx.insert(cloudflareAccounts).values({ id, name: 'rotated', email: 'dns@company.test', apiTokenEncrypted: sealed }),
  );
  const ctx = { ...contextOf(await houseTenant()), actor: { kind: 'system', role: 'system', name: 'test' } as const };
  expect(await execute(rotateSecrets, ctx, {})).toEqual({ resealed: 1 });
  const [row] = await platformTransaction((tx) =>
    tx.select().from(cloudflareAccounts).where(eq(cloudflareAccounts.id, id)),
  );
  const opened = openWith(parseKeyRing(newer), row?.apiTokenEncrypted ?? '', `cloudflare-account:${id}`);
  expect(opened.reveal()).toBe('sandbox-token');
  expect(await execute(rotateSecrets, ctx, {})).toEqual({ resealed: 0 });
});
