import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';

/**
 * Fails when axe finds a serious or critical violation (WCAG 2.2 A and AA, and its best practices) on the page as it
 * stands. `leaveOut`: selectors of parts that are not ours.
 */
export async function expectAccessible(page: Page, leaveOut: string[] = []): Promise<void> {
  const builder = leaveOut.reduce((axe, selector) => axe.exclude(selector), new AxeBuilder({ page }));
  const { violations } = await builder.analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  if (grave.length === 0) return;
  const lines = grave.flatMap(({ id, help, nodes }) => [
    `${id}: ${help}`,
    ...nodes
      .slice(0, 5)
      .map(
        ({ target, failureSummary }) =>
          `  ${target.join(' ')}: ${failureSummary?.split('\n').slice(1).join(' ').trim()}`,
      ),
  ]);
  throw new Error(`${page.url()} is not accessible:\n${lines.join('\n')}`);
}
