import { AccountStep } from '@/components/domains/wizard/account-step';
import { ApplyStep } from '@/components/domains/wizard/apply-step';
import { DomainStep } from '@/components/domains/wizard/domain-step';
import { NameserversStep } from '@/components/domains/wizard/nameservers-step';
import { PreviewStart } from '@/components/domains/wizard/preview-start';
import { PreviewStep } from '@/components/domains/wizard/preview-step';
import { RecordsStep } from '@/components/domains/wizard/records-step';
import type { PlaceStep } from '@/components/domains/wizard/wizard-steps';
import { ZoneStep } from '@/components/domains/wizard/zone-step';
import { readCustomerPlan } from '@/lib/accounts/queries/read-customer-plan';
import { previewOf } from '@/lib/dns/change-sets';
import { findWizard, offeredAccounts, type WizardView } from '@/lib/domains';
import { read } from '@/lib/doors/page';
import { formError } from '@/lib/doors/problem';
import type { Context } from '@/lib/kernel/context';
import { KonakError } from '@/lib/kernel/errors';
import { runOf } from '../../run-of';
import * as actions from './actions';

type Props = { ctx: Context; wizard: WizardView | null; step: PlaceStep };

/** The reason the last try to apply failed, in the reader's words. */
function failureOf(ctx: Context, { error }: WizardView) {
  if (!error) return undefined;
  return formError(new KonakError('outside', error.code, { params: error.params }), ctx.locale, ctx.requestId);
}

/** The preview made last, if it could still be applied. */
const storedPreview = (ctx: Context, id: string) =>
  read(ctx, async (tx) => {
    const row = await findWizard(tx, ctx, { id });
    return row && previewOf(tx, row);
  });

/** Reads what a step shows and hands it its actions. */
export async function WizardStepView({ ctx, wizard, step }: Props) {
  if (!wizard || step === 'domain') {
    const { onboardedAt } = await read(ctx, (tx) => readCustomerPlan(tx, ctx));
    return (
      <DomainStep
        domain={wizard?.unicode_domain ?? ''}
        validate={actions.checkDomain}
        skip={wizard || onboardedAt ? undefined : actions.skip}
      />
    );
  }
  switch (step) {
    case 'account':
      return (
        <AccountStep
          wizard={wizard}
          accounts={await read(ctx, (tx) => offeredAccounts(tx))}
          selectCompany={actions.chooseCompany}
          validateZone={actions.findZone}
          selectWithout={actions.chooseWithout}
        />
      );
    case 'zone':
      return <ZoneStep wizard={wizard} validateZone={actions.findZone} />;
    case 'nameservers':
      return <NameserversStep wizard={wizard} requestCheck={actions.checkZone} preview={actions.preview} />;
    case 'records':
      return <RecordsStep wizard={wizard} checkRecords={actions.checkRecords} applyChanges={actions.apply} />;
    case 'preview': {
      const preview = await storedPreview(ctx, wizard.id);
      if (!preview)
        return <PreviewStart wizard={wizard} failure={failureOf(ctx, wizard)} previewChanges={actions.preview} />;
      return (
        <PreviewStep
          key={preview.id}
          wizard={wizard}
          preview={preview}
          previewChanges={actions.preview}
          applyChanges={actions.apply}
        />
      );
    }
    case 'apply': {
      const run = await runOf(ctx, wizard.run_id);
      if (!run) return <PreviewStart wizard={wizard} previewChanges={actions.preview} />;
      return <ApplyStep wizard={wizard} run={run} previewChanges={actions.preview} />;
    }
  }
}
