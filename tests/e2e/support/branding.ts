import type { Frame, Locator, Page } from 'playwright';
import type { Texts } from './texts';

const slow = { timeout: 60_000 };

export type Editor = { page: Page; t: Texts };

const words =
  ({ t }: Editor) =>
  (key: string, values?: Record<string, string | number>) =>
    t(`brandingEditor.${key}`, values);

/** Waits until the draft has been kept and the preview shows it. */
export async function untilKept(editor: Editor): Promise<void> {
  const { page } = editor;
  await page.locator('[role=status][data-state=saved]').waitFor(slow);
  await page.locator('section[data-busy=false]').first().waitFor(slow);
}

export async function openTab(editor: Editor, tab: 'general' | 'colors' | 'advanced'): Promise<void> {
  await editor.page.getByRole('tab', { name: words(editor)(`tabs.${tab}`) }).click();
}

export const field = (editor: Editor, label: string): Locator =>
  editor.page.getByLabel(words(editor)(label), { exact: true });

/** The page in the preview that is seen now. */
export async function shownFrame({ page }: Editor): Promise<Frame> {
  const frame = await page.locator('iframe[aria-hidden=false]').elementHandle();
  const content = await frame?.contentFrame();
  if (!content) throw new Error('the preview shows no page');
  return content;
}

/** A variable of the page's colours, e.g. `--brand-primary`. */
export const colorOf = (page: Page | Frame, name: string): Promise<string> =>
  page.evaluate((each) => getComputedStyle(document.documentElement).getPropertyValue(each).trim(), name);

export async function choosePage(editor: Editor, page: 'login' | 'dashboard' | 'landing' | 'plans'): Promise<void> {
  await editor.page.getByLabel(words(editor)('preview.page'), { exact: true }).selectOption(page);
  await editor.page.locator(`iframe[aria-hidden=false][src$="/preview/${page}"]`).waitFor(slow);
  await untilKept(editor);
}

/** Presses a button of the bar and confirms in the dialog. */
export async function confirm(editor: Editor, action: 'publish' | 'discard'): Promise<void> {
  const w = words(editor);
  await editor.page.getByRole('button', { name: w(`bar.${action}`), exact: true }).click();
  await editor.page
    .getByRole('alertdialog')
    .getByRole('button', { name: w(`bar.${action}`), exact: true })
    .click();
  const told = w(action === 'publish' ? 'bar.publishedNow' : 'bar.discardedNow');
  await editor.page.getByText(told, { exact: true }).first().waitFor(slow);
}

/** Goes back to the version before the one that is live. */
export async function rollBack(editor: Editor): Promise<void> {
  const w = words(editor);
  await editor.page.getByRole('button', { name: w('history.open'), exact: true }).click();
  await editor.page.locator('[role=dialog] ol > li:nth-child(2) button').click();
  const dialog = editor.page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: w('history.rollBack'), exact: true }).click();
  await editor.page.getByText(w('history.rolledBack'), { exact: true }).waitFor(slow);
}
