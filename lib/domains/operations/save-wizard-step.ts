import { z } from 'zod';
import { conflict } from '@/lib/kernel/errors';
import { operation } from '@/lib/kernel/operation';
import { Wizard } from '../shapes';
import { stateOf, type WizardState } from '../wizard-state';
import { changeWizard, requireWizard, type WizardStep, wizardView } from '../wizards';

/** The steps a person may go to by hand; the others are reached by what they do. */
const steps = ['account', 'zone', 'nameservers', 'preview', 'records'] as const;

/** Whether what a step stands on is there. */
function isReady(step: WizardStep, state: WizardState): boolean {
  if (step === 'account') return true;
  if (step === 'records') return state.account_type === 'none';
  const withCloudflare = state.account_type === 'company' || state.account_type === 'own';
  return step === 'zone' ? withCloudflare : withCloudflare && state.zone_id !== undefined;
}

/** Keeps where a person stands and what they chose, for a reload or another device. */
export const saveWizardStep = operation({
  name: 'wizard.update',
  allow: ['customer', 'tenant_admin'],
  input: z.object({
    wizard_id: z.uuid(),
    step: z.enum(steps).optional(),
    project_name: z.string().trim().max(100).optional(),
    proxy_enabled: z.boolean().optional(),
  }),
  output: Wizard,
  async run({ input: { wizard_id, step, project_name, proxy_enabled }, ctx, tx, record }) {
    const wizard = await requireWizard(tx, ctx, { id: wizard_id }, true);
    if (wizard.step === 'apply') throw conflict('domain_busy');
    const { error: _, ...former } = stateOf(wizard);
    if (step && !isReady(step, former)) throw conflict('wizard_step_not_ready');
    const state: WizardState = {
      ...former,
      ...(project_name !== undefined && { project_name }),
      ...(proxy_enabled !== undefined && { proxy_enabled }),
    };
    const changed = await changeWizard(tx, wizard.id, { state, step: step ?? wizard.step });
    await record({ resource: { type: 'wizard', id: wizard.id }, details: { step: changed.step } });
    return wizardView(changed);
  },
});
