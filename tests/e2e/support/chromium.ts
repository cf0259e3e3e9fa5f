import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright';

const programs = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];
const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system's browser where there is one, else the one Playwright brings (`npx playwright install chromium`). */
export async function openBrowser(): Promise<Browser> {
  const executablePath = programs.find((program) => existsSync(program));
  // names that no DNS server knows, such as the demo's custom domain, are this machine's
  const names = '--host-resolver-rules=MAP *.test 127.0.0.1, MAP *.localhost 127.0.0.1';
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...asRoot, '--disable-gpu', ...quiet, names] });
}
