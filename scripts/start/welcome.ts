import path from 'node:path';
import type { Settings } from './settings';

/** The demo's people (the password of all is the same, and public). */
const demoPassword = 'konak-demo-1';
const demoTenants = [
  { slug: 'acme', about: 'English, professional' },
  { slug: 'deniz', about: 'Türkçe, basic' },
  { slug: 'lindner', about: 'Deutsch, enterprise' },
];

function table(rows: string[][]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd());
}

/** Where mails go as long as no server takes them. */
function mailLine({ home, production, env }: Pick<Settings, 'home' | 'production' | 'env'>): string[] {
  if (env.KONAK_MAIL_URL) return [];
  if (production) return ['  No mail leaves: KONAK_MAIL_URL is not set.'];
  return [`  Mails are kept as files in ${path.join(home, 'mail')}`];
}

/** What to open, and as whom: the lines shown when everything runs. */
export function welcomeLines(
  settings: Pick<Settings, 'publicUrl' | 'home' | 'production' | 'env'>,
  demo: boolean,
): string[] {
  const mail = mailLine(settings);
  const url = new URL(settings.publicUrl);
  const on = (slug: string) => `${url.protocol}//${slug}.${url.host}`;
  const platform = url.origin;
  if (!demo) {
    return [
      '',
      ...table([
        ['Platform', platform],
        ['Staff', `${platform}/admin`],
      ]),
      '',
      ...mail,
      '  Ctrl-C stops everything.',
    ];
  }
  const rows = [['Where', 'Address', 'Sign in as']];
  rows.push(['Platform', platform, '']);
  rows.push(['Staff', `${platform}/admin`, 'admin']);
  for (const { slug, about } of demoTenants) {
    rows.push([`Tenant ${slug}`, on(slug), `customer@${slug}.test or admin@${slug}.test`]);
    rows.push([`  ${about}`, '', '']);
  }
  return [
    '',
    ...table(rows),
    '',
    `  The password of all of them: ${demoPassword}`,
    ...mail,
    '  Ctrl-C stops everything.',
  ];
}
