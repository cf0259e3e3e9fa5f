import { outside } from '@/lib/kernel/errors';
import { dial } from './dial';
import type { Engine } from './engine';
import { engineFailure, engineUnavailable } from './failure';

/** The version this adapter is written for: engine 20.10, Debian's oldest. */
const WRITTEN_FOR = '1.41';

export interface EngineVersion {
  Version: string;
  ApiVersion: string;
  MinAPIVersion?: string;
  Os?: string;
  Arch?: string;
}

const agreed = new WeakMap<Engine, string>();

/** Asks the engine what it is. Unversioned on purpose: it must work before a version is agreed. Throws what `dial` throws. */
export async function askVersion(engine: Engine, deadlineMs = 5_000): Promise<EngineVersion> {
  return (await dial(engine, { method: 'GET', path: '/version', deadlineMs })) as EngineVersion;
}

/** The path prefix both sides speak (`/v1.41`). Engines from 29 on refuse 1.41; they get their own minimum. */
export async function apiVersion(engine: Engine): Promise<string> {
  const known = agreed.get(engine);
  if (known) return known;
  if (!engine.endpoint.options) {
    throw engineUnavailable('unsupported', engine.endpoint.address);
  }
  const version = await askVersion(engine).catch((cause) => {
    throw engineFailure(cause, engine, { method: 'GET', path: '/version' });
  });
  const prefix = `/v${agreedVersion(version)}`;
  agreed.set(engine, prefix);
  return prefix;
}

/** `1.41`, or the engine's minimum where that is higher. Throws `engine_too_old` below 1.41. */
export function agreedVersion(version: EngineVersion): string {
  if (minor(version.ApiVersion) < minor(WRITTEN_FOR)) throw outside('engine_too_old', { version: version.Version });
  const minimum = version.MinAPIVersion ?? WRITTEN_FOR;
  return minor(minimum) > minor(WRITTEN_FOR) ? minimum : WRITTEN_FOR;
}

function minor(version: string): number {
  const [major = '0', rest = '0'] = version.split('.');
  return Number(major) * 1000 + Number(rest);
}
