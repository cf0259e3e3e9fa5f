import { describe, expect, test } from 'vitest';
import { readSettings } from './settings';
import { Stop } from './stop';

const read = (env: Record<string, string>) => readSettings('/srv/konak', '/srv/konak/.konak', env);

describe('the settings of a start', () => {
  test('are port 3000 on loopback, for trying out, when nothing is given', () => {
    expect(read({})).toMatchObject({
      port: 3000,
      bind: '127.0.0.1',
      production: false,
      publicUrl: 'http://localhost:3000',
    });
  });

  test('take an empty variable for none', () => {
    expect(read({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined });
  });

  test('name every malformed variable at once', () => {
    const attempt = () => read({ PORT: '70000', KONAK_ENV: 'prod', KONAK_PUBLIC_URL: 'konak' });
    expect(attempt).toThrow(Stop);
    try {
      attempt();
    } catch (error) {
      const lines = (error as Stop).lines.join('\n');
      for (const name of ['PORT', 'KONAK_ENV', 'KONAK_PUBLIC_URL']) expect(lines).toContain(name);
    }
  });
});
