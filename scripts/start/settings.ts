import { Stop } from './stop';
import type { Variables } from './variables';

export type Settings = {
  root: string;
  home: string;
  production: boolean;
  port: number;
  /** The address to listen on. Loopback unless KONAK_BIND says otherwise. */
  bind: string;
  databaseUrl: string | undefined;
  /** Where the built application lies, relative to the root. */
  distDir: string;
  publicUrl: string;
  env: Variables;
};

/** An empty variable counts as none, as in a `.env` file copied from the example. */
function given(env: Variables): Variables {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

/** Reads what the start itself needs to know. @throws Stop naming each malformed variable. */
export function readSettings(root: string, home: string, surroundings: Variables): Settings {
  const env = given(surroundings);
  const problems: string[] = [];
  const port = Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    problems.push(`PORT is "${env.PORT}"; it must be a number from 1 to 65535.`);
  }
  const mode = env.KONAK_ENV ?? 'development';
  if (!['development', 'test', 'production'].includes(mode)) {
    problems.push(`KONAK_ENV is "${mode}"; it must be development or production.`);
  }
  const publicUrl = env.KONAK_PUBLIC_URL ?? `http://localhost:${port}`;
  if (!URL.canParse(publicUrl))
    problems.push(`KONAK_PUBLIC_URL is "${publicUrl}"; it must be an address such as https://konak.example.com`);
  if (problems.length > 0) throw new Stop('the settings are not right:', ...problems.map((problem) => `- ${problem}`));
  return {
    root,
    home,
    production: mode === 'production',
    port,
    bind: env.KONAK_BIND ?? '127.0.0.1',
    databaseUrl: env.DATABASE_URL,
    distDir: env.KONAK_DIST_DIR ?? '.next',
    publicUrl,
    env,
  };
}
