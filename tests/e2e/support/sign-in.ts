import type { Page } from 'playwright';

/** Signs in with the demo's password: `login` is what goes into the field called `field`. */
export async function signIn(
  page: Page,
  address: string,
  { field, login }: { field: 'email' | 'username'; login: string },
): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.locator(`input[name=${field}]`).fill(login);
  await page.locator('input[name=password]').fill('konak-demo-1');
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.endsWith('/login'), { timeout: 60_000 });
}
