import type { Locator, Page } from 'playwright';
import type { Texts } from './texts';

const slow = { timeout: 60_000 };

/** The screen of a tenant's domains, as its admins or staff have it open. */
export type DomainScreen = { page: Page; t: Texts };

const words =
  ({ t }: DomainScreen) =>
  (key: string, values?: Record<string, string>) =>
    t(`customDomains.${key}`, values);

/** The card of one domain, by the name it is shown with. */
export const cardOf = ({ page }: DomainScreen, name: string): Locator =>
  page.getByRole('region', { name, exact: true });

export const pressIn = (card: Locator, name: string): Promise<void> =>
  card.getByRole('button', { name, exact: true }).click();

/** Types a domain and sends it. */
export async function submitDomain(screen: DomainScreen, host: string): Promise<void> {
  const w = words(screen);
  await screen.page.getByLabel(w('add.host'), { exact: true }).fill(host);
  await screen.page.getByRole('button', { name: w('add.submit'), exact: true }).click();
}

/** Waits until a domain is refused, and reads why, at its field. */
export async function refusalOf(screen: DomainScreen, host: string): Promise<string> {
  await submitDomain(screen, host);
  const field = screen.page.locator('input[name=host][aria-invalid=true]');
  await field.waitFor(slow);
  const message = screen.page.locator('[data-slot=field]', { has: field }).locator('[data-slot=field-error]');
  return (await message.textContent(slow)) ?? '';
}

/** Presses a record's copy button, and takes what is in the clipboard then. */
export async function copied({ page, t }: DomainScreen, card: Locator, label: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await pressIn(card, t('common.copy.copyNamed', { name: label }));
  await card.getByText(t('common.copy.copied'), { exact: true }).first().waitFor({ state: 'attached' });
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Waits until a card's badge says so. */
export const untilStatus = (screen: DomainScreen, card: Locator, status: string): Promise<void> =>
  card
    .locator('[data-slot=badge]')
    .getByText(words(screen)(`status.${status}`), { exact: true })
    .waitFor(slow);

/** Removes a domain in service: its name has to be typed. `look` is called with the dialog open. */
export async function removeByName(
  screen: DomainScreen,
  card: Locator,
  host: string,
  look: () => Promise<void>,
): Promise<void> {
  const w = words(screen);
  await pressIn(card, w('remove.of', { host }));
  const dialog = screen.page.getByRole('alertdialog');
  const submit = dialog.getByRole('button', { name: w('remove.submit'), exact: true });
  await dialog.getByRole('textbox').fill(host.slice(1));
  if (await submit.isEnabled()) throw new Error('another name was accepted');
  await look();
  await dialog.getByRole('textbox').fill(host);
  await submit.click();
}
