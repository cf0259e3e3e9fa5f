import { NextIntlClientProvider } from 'next-intl';
import { CustomDomains } from '@/components/custom-domains/custom-domains';
import { actingFor } from '@/lib/doors/acting-for';
import { read } from '@/lib/doors/page';
import { clientMessages } from '@/lib/i18n/client-messages';
import type { Locale } from '@/lib/i18n/locales';
import type { Context } from '@/lib/kernel/context';
import { hostOrigin } from '@/lib/tenants';
import { readCustomDomains } from '@/lib/tenants/custom-domains';
import {
  addDomain,
  approveDomain,
  checkDomain,
  chooseHost,
  rejectDomain,
  removeDomain,
  verifyDomain,
} from './domain-actions';

/** A tenant's addresses, with what only staff may do to them. */
export async function TenantDomains({ ctx, tenantId }: { ctx: Context; tenantId: string }) {
  const list = await read(ctx, (tx) => readCustomDomains(tx, actingFor(ctx, tenantId)));
  const decisions = ctx.actor.role === 'super_admin' ? { approve: approveDomain, reject: rejectDomain } : {};
  return (
    <NextIntlClientProvider
      messages={clientMessages(ctx.locale as Locale, ['customDomains'])}
      timeZone={ctx.tenant.timeZone}
    >
      <div id="domains" className="scroll-mt-20">
        <CustomDomains
          list={list}
          originOf={hostOrigin}
          actions={{
            add: addDomain.bind(null, tenantId),
            check: checkDomain.bind(null, tenantId),
            verify: verifyDomain.bind(null, tenantId),
            remove: removeDomain.bind(null, tenantId),
            choose: chooseHost.bind(null, tenantId),
            ...decisions,
          }}
        />
      </div>
    </NextIntlClientProvider>
  );
}
