import { expect, test } from 'vitest';
import { welcomeLines } from './welcome';

const settings = { publicUrl: 'http://localhost:3210', home: '/srv/home', production: false, env: {} };

test('the demo is introduced with an address and an account for each tenant', () => {
  const text = welcomeLines(settings, true).join('\n');
  for (const slug of ['acme', 'deniz', 'lindner']) {
    expect(text).toContain(`http://${slug}.localhost:3210 `);
    expect(text).toContain(`customer@${slug}.test`);
  }
  expect(text).toContain('http://localhost:3210/admin');
  expect(text).toContain('konak-demo-1');
});

test('without the demo no account is promised', () => {
  const text = welcomeLines({ ...settings, publicUrl: 'https://konak.example.com' }, false).join('\n');
  expect(text).toContain('https://konak.example.com/admin');
  expect(text).not.toContain('konak-demo-1');
});

test('whoever looks for a mail is told where it is, or that there is none', () => {
  const said = (wish: object) => welcomeLines({ ...settings, ...wish }, false).join('\n');
  expect(said({})).toContain('/srv/home/mail');
  expect(said({ production: true })).toContain('KONAK_MAIL_URL is not set');
  expect(said({ env: { KONAK_MAIL_URL: 'smtp://mail.test' } })).not.toMatch(/mail/i);
});
