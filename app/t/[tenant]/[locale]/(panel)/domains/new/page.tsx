import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DoneStep } from '@/components/domains/wizard/done-step';
import { StepFocus } from '@/components/domains/wizard/step-focus';
import { WizardSeen } from '@/components/domains/wizard/wizard-seen';
import { doneHref, shownStep, stepsOf, type WizardStep, wizardHref } from '@/components/domains/wizard/wizard-steps';
import { PageHeader } from '@/components/page/page-header';
import { Stepper } from '@/components/page/stepper';
import { domainDetail, findWizard, openWizards, type WizardView, wizardView } from '@/lib/domains';
import { read } from '@/lib/doors/page';
import type { Context } from '@/lib/kernel/context';
import { isId } from '@/lib/kernel/ids';
import { foundOr404 } from '../../found';
import { openPanel, type PanelParams } from '../../open-panel';
import { WizardStepView } from './wizard-step-view';

type Query = { wizard?: string; step?: string; start?: string; domain?: string; done?: string };
type Props = { params: PanelParams; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'domains.wizard' });
  return { title: t('title') };
}

/** The wizard the address names, else the one last used (`?start` begins another); null before there is one. */
async function wizardOf(ctx: Context, { wizard: id, start, domain }: Query): Promise<WizardView | null> {
  if (start !== undefined) return null;
  if (id === undefined) {
    const [last] = await read(ctx, (tx) => openWizards(tx, ctx));
    if (last) redirect(wizardHref(last.id));
    return null;
  }
  const found = isId(id) ? await read(ctx, (tx) => findWizard(tx, ctx, { id })) : undefined;
  if (!found) redirect(domain ? doneHref(domain) : '/domains'); // finished or put away since
  return wizardView(found);
}

/** The first document's six steps to a connected domain. The place is the server's, so every device goes on there. */
export default async function NewDomainPage({ params, searchParams }: Props) {
  const ctx = await openPanel(params, '/domains/new');
  const query = await searchParams;
  const t = await getTranslations('domains.wizard');
  if (query.done) {
    const domain = await foundOr404(query.done, (id) => read(ctx, (tx) => domainDetail(tx, ctx, id)));
    return (
      <Frame wizard={null} step="done" title={t('title')} subtitle={t('subtitle')}>
        <DoneStep domain={domain} />
      </Frame>
    );
  }
  const wizard = await wizardOf(ctx, query);
  const step = shownStep(wizard, query.step);
  if (step === 'done') redirect(wizard?.domain_id ? doneHref(wizard.domain_id) : '/domains');
  return (
    <Frame wizard={wizard} step={step} title={wizard?.unicode_domain ?? t('title')} subtitle={t('subtitle')}>
      <WizardStepView ctx={ctx} wizard={wizard} step={step} />
    </Frame>
  );
}

type FrameProps = {
  wizard: WizardView | null;
  step: WizardStep;
  title: string;
  subtitle: string;
  children: React.ReactNode;
};

async function Frame({ wizard, step, title, subtitle, children }: FrameProps) {
  const t = await getTranslations('domains.wizard');
  const steps = stepsOf(wizard);
  const current = step === 'done' ? steps.length : steps.indexOf(step);
  const canGoBack = wizard !== null && step !== 'apply';
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={title} description={subtitle} crumbs={[{ label: t('title') }]} />
      <Stepper
        current={current}
        steps={steps.map((each) => ({
          id: each,
          label: t(`names.${each}`),
          href: canGoBack ? wizardHref(wizard.id, each) : undefined,
        }))}
      />
      <StepFocus>{children}</StepFocus>
      <WizardSeen />
    </div>
  );
}
