import type { Page } from 'playwright';
import type { OpenPage } from './browser';
import type { Texts } from './texts';

export type Walker = { open: OpenPage; page: Page; t: Texts };

const slow = { timeout: 90_000 };

/** What a person presses: a button, or a link that looks like one. */
export const button = ({ page }: Walker, name: string) =>
  page.getByRole('button', { name, exact: true }).or(page.getByRole('link', { name, exact: true }));
const heading = ({ page }: Walker, name: string) => page.getByRole('heading', { name, exact: false });

/** A new customer of the tenant; ends in the first-domain wizard. */
export async function register(
  walker: Walker,
  person: { name: string; email: string; password: string },
): Promise<void> {
  const { page, open, t } = walker;
  await page.goto(open.at('/register'), { waitUntil: 'networkidle' });
  await page.getByLabel(t('accounts.register.fullName'), { exact: true }).fill(person.name);
  await page.getByLabel(t('accounts.register.email'), { exact: true }).fill(person.email);
  await page.getByLabel(t('accounts.register.password'), { exact: true }).fill(person.password);
  await button(walker, t('accounts.register.submit')).click();
  await page.waitForURL(/\/domains\/new/, slow);
}

/** The six steps with a company account, as far as `Deploy a site`. `pause` is called with the name of each step. */
export async function addDomain(walker: Walker, domain: string, pause: (step: string) => Promise<void>): Promise<void> {
  const { page, t } = walker;
  const w = (key: string, values?: Record<string, string | number>) => t(`domains.wizard.${key}`, values);
  await page.getByLabel(w('domain.label'), { exact: true }).fill('co.uk');
  await button(walker, w('next')).click();
  await page.getByText(t('errors.fields.domain_public_suffix')).waitFor(slow);
  await pause('1-domain-refused');
  await page.getByLabel(w('domain.label'), { exact: true }).fill(domain);
  await pause('1-domain');
  await button(walker, w('next')).click();

  await heading(walker, w('account.title', { domain })).waitFor(slow);
  await pause('2-account');
  await button(walker, w('next')).click();

  await heading(walker, w('zone.title', { domain })).waitFor(slow);
  await page.getByText(w('zone.created'), { exact: true }).waitFor(slow);
  await pause('3-zone');
  await button(walker, w('next')).click();

  await page.getByText(w('nameservers.waiting'), { exact: true }).waitFor(slow);
  await pause('4-nameservers-waiting');
  await page.getByText(w('nameservers.active'), { exact: true }).waitFor(slow);
  await pause('4-nameservers-active');
  await button(walker, w('next')).click();

  await button(walker, w('preview.apply')).waitFor(slow);
  await pause('5-preview');
  await button(walker, w('preview.apply')).click();

  await heading(walker, w('done.title', { domain })).waitFor(slow);
  await pause('6-done');
}

/** From the wizard's end to the running site; gives the site's page address. */
export async function deployStaticSite(walker: Walker, pause: (step: string) => Promise<void>): Promise<string> {
  const { page, t } = walker;
  await page.getByRole('link', { name: t('domains.wizard.done.deploy'), exact: true }).click();
  await button(walker, t('sites.new.submit')).waitFor(slow);
  await pause('7-deploy');
  await button(walker, t('sites.new.submit')).click();
  await page.waitForURL(/\/sites\/[0-9a-f-]{36}/, slow);
  await pause('8-deploying');
  await page
    .getByRole('link', { name: t('sites.detail.visit') })
    .first()
    .waitFor(slow);
  await pause('9-running');
  return page.url();
}

/** Opens the danger zone's dialog, types the name and confirms. */
export async function deleteWithName(
  walker: Walker,
  words: { action: string; confirm: string },
  name: string,
): Promise<void> {
  const { page } = walker;
  await button(walker, words.action).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('textbox').fill(name);
  await dialog.getByRole('button', { name: words.confirm, exact: true }).click();
}
