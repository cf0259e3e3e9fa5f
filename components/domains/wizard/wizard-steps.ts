import type { WizardView } from '@/lib/domains';

export type WizardStep = WizardView['step'];
/** The steps a person goes through; `done` is the page after them. */
export type PlaceStep = Exclude<WizardStep, 'done'>;

const withCloudflare = ['domain', 'account', 'zone', 'nameservers', 'preview', 'apply'] as const;
const withoutCloudflare = ['domain', 'account', 'records'] as const;

/** The way of a wizard: six steps, or three where the customer keeps their DNS elsewhere. */
export function stepsOf(wizard: Pick<WizardView, 'account'> | null): readonly PlaceStep[] {
  return wizard?.account?.type === 'none' ? withoutCloudflare : withCloudflare;
}

/** Where a wizard stands, for lists: the step, its number from 1, and how many there are. */
export function placeOf(wizard: Pick<WizardView, 'account' | 'step'>) {
  const steps = stepsOf(wizard);
  const step = wizard.step === 'done' ? (steps.at(-1) ?? 'apply') : wizard.step;
  return { step, position: Math.max(1, steps.indexOf(step) + 1), total: steps.length };
}

/** No way back from these: the work is under way, or over. */
const isFinal = (step: WizardStep) => step === 'apply' || step === 'done';

/**
 * The step to show: the one asked for if it lies before the wizard's own place (going back is only looking and
 * choosing again), else the wizard's own.
 */
export function shownStep(wizard: Pick<WizardView, 'account' | 'step'> | null, asked: string | undefined): WizardStep {
  if (!wizard) return 'domain';
  if (isFinal(wizard.step)) return wizard.step;
  const steps = stepsOf(wizard);
  const wanted = steps.find((step) => step === asked);
  if (!wanted) return wizard.step;
  return steps.indexOf(wanted) <= steps.indexOf(wizard.step) ? wanted : wizard.step;
}

/** The address of a wizard, at its own place or at an earlier step. */
export const wizardHref = (id: string, step?: PlaceStep): string =>
  step ? `/domains/new?wizard=${id}&step=${step}` : `/domains/new?wizard=${id}`;

/** The address of the page after the last step. */
export const doneHref = (domainId: string): string => `/domains/new?done=${domainId}`;

/** The address while a wizard's changes are being applied; once they are, it leads on to the domain. */
export const applyingHref = (id: string, domainId: string): string => `${wizardHref(id)}&domain=${domainId}`;
