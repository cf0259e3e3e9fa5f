import { createHmac } from 'node:crypto';
import { customerOf, loadBalancerOf } from '@/lib/domains';
import { config } from '@/lib/kernel/config';
import type { Context } from '@/lib/kernel/context';
import { addressesOf, textsOf } from '@/lib/outside/resolver';
import { hostsOf } from './change-set';
import type { ManualRecordsView } from './shapes';

/** Nobody else can name this value, so finding it in the DNS proves that this customer governs the domain. */
function proofOf(ctx: Context, domain: string): string {
  const claim = `domain ${ctx.tenant.id} ${customerOf(ctx)} ${domain}`;
  return `hosting-verification=${createHmac('sha256', config().authSecret).update(claim).digest('base64url').slice(0, 32)}`;
}

/** The records a domain without Cloudflare needs, and what the DNS has of them (product.md D9). */
export async function checkedRecords(ctx: Context, domain: string): Promise<ManualRecordsView> {
  const ip = loadBalancerOf(domain);
  const proof = { name: `_hosting-verification.${domain}`, value: proofOf(ctx, domain) };
  const [addresses, texts] = await Promise.all([
    Promise.all(
      hostsOf(domain).map(async (name) => {
        const { values } = await addressesOf(name);
        const correct = values.length > 0 && values.every((value) => value === ip);
        return { type: 'A' as const, name, value: ip, found: values, correct };
      }),
    ),
    textsOf(proof.name),
  ]);
  const text = { type: 'TXT' as const, ...proof, found: texts.values, correct: texts.values.includes(proof.value) };
  const records = [...addresses, text];
  return { configured: records.every((record) => record.correct), records };
}
