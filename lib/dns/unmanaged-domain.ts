import { dnsRecords } from '@/db/schema/dns';
import { markOnboarded } from '@/lib/accounts';
import { changeWizard, domainView, type WizardRow, type WizardState } from '@/lib/domains';
import type { RunArguments } from '@/lib/kernel/operation';
import { hostsOf } from './change-set';
import { insertDomain } from './insert-domain';

type Arguments = Pick<RunArguments<unknown, unknown>, 'ctx' | 'tx' | 'record' | 'emit'> & {
  wizard: WizardRow;
  state: WizardState;
};

/** Adds a domain whose records are set by hand and were found in the DNS just now. */
export async function addUnmanagedDomain({ ctx, tx, record, emit, wizard, state }: Arguments) {
  const domain = await insertDomain(tx, ctx, {
    domainName: wizard.domainName ?? '',
    projectName: state.project_name,
    cfAccountType: 'none',
    cfProxyEnabled: false,
    status: 'active',
    dnsConfigured: true,
  });
  await tx.insert(dnsRecords).values(
    hostsOf(domain.domainName).map((name) => ({
      tenantId: domain.tenantId,
      domainId: domain.id,
      recordType: 'A',
      name,
      value: domain.lbIp ?? '',
    })),
  );
  await changeWizard(tx, wizard.id, {
    step: 'done',
    state: { ...state, domain_id: domain.id },
    finishedAt: ctx.clock.now(),
  });
  await markOnboarded(tx, domain.customerId, ctx.clock.now());
  const shown = domainView(domain);
  await record({ resource: { type: 'domain', id: domain.id }, after: shown });
  await emit('domain.added', { domainId: domain.id, customerId: domain.customerId, domain: domain.domainName });
  return { domain: shown, run_id: null };
}
