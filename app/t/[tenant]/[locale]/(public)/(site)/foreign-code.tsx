import { createElement } from 'react';
import type { Branding } from '@/lib/branding';
import { analyticsScripts } from '@/lib/branding/custom-code/analytics';
import { headElements } from '@/lib/branding/custom-head';
import { mayCarryForeignCode } from '@/lib/doors/foreign-code';
import type { TenantRef } from '@/lib/kernel/context';

type ForeignCodeProps = { tenant: TenantRef; code: Branding['code'] };

/**
 * Code of the tenant's own: its lines for the head, analytics, then its script. Only on the marketing pages, only as they
 * are made for visitors without a session, and never on the platform's own host (decision 11).
 */
export async function ForeignCode({ tenant, code }: ForeignCodeProps) {
  const leave = tenant.isHouse ? null : await mayCarryForeignCode();
  if (!leave) return null;
  const scripts = [...analyticsScripts(code), ...(code.js ? [code.js] : [])];
  return (
    <>
      {headElements(code.headHtml ?? '').map((element) =>
        element.name === 'script' ? (
          <script key={element.json} type="application/ld+json">
            {element.json}
          </script>
        ) : (
          createElement(element.name, { key: JSON.stringify(element.attributes), ...reactNames(element.attributes) })
        ),
      )}
      {scripts.map((text) => (
        <script key={text} nonce={leave.nonce} suppressHydrationWarning>
          {text}
        </script>
      ))}
    </>
  );
}

/** React writes these two attributes in its own spelling. */
const spellings: Record<string, string> = { hreflang: 'hrefLang', crossorigin: 'crossOrigin' };

const reactNames = (attributes: Record<string, string>) =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [spellings[name] ?? name, value]));
