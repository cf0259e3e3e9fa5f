import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';

/** Where pictures are kept: KONAK_SCREENSHOTS, else a folder of the system's temporary ones. */
const screenshotFolder = (): string => process.env.KONAK_SCREENSHOTS || path.join(tmpdir(), 'konak-screenshots');

/** Keeps a picture of the whole page as `<name>.png`, once its fonts and pictures are there. */
export async function keepScreenshot(page: Page, name: string): Promise<string> {
  const file = path.join(screenshotFolder(), `${name}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
  return file;
}
