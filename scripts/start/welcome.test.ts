import { expect, test } from 'vitest';
import { welcomeLines } from './welcome';

test('the demo is introduced with an address and an account for each tenant', () => {
  const text = welcomeLines({ publicUrl: 'http://localhost:3210' }, true).join('\n');
  for (const slug of ['acme', 'deniz', 'lindner']) {
    expect(text).toContain(`http://${slug}.localhost:3210 `);
    expect(text).toContain(`customer@${slug}.test`);
  }
  expect(text).toContain('http://localhost:3210/admin');
  expect(text).toContain('konak-demo-1');
});

test('without the demo no account is promised', () => {
  const text = welcomeLines({ publicUrl: 'https://konak.example.com' }, false).join('\n');
  expect(text).toContain('https://konak.example.com/admin');
  expect(text).not.toContain('konak-demo-1');
});
