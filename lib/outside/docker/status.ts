import { agreedVersion, askVersion } from './api-version';
import { type Engine, engine as standardEngine } from './engine';
import { type UnavailableReason, unavailableReason } from './failure';

export type EngineStatus =
  | { available: true; version: string; apiVersion: string; platform: string; local: boolean; endpoint: string }
  | { available: false; reason: UnavailableReason | 'too_old'; endpoint: string };

const FRESH_MS = 3_000;
const cache = new WeakMap<Engine, { at: number; status: Promise<EngineStatus> }>();

/** Whether containers can be run, and if not, why. Never throws. Remembered for three seconds; `fresh` asks again. */
export function engineStatus(engine: Engine = standardEngine(), { fresh = false } = {}): Promise<EngineStatus> {
  const known = cache.get(engine);
  if (known && !fresh && Date.now() - known.at < FRESH_MS) return known.status;
  const status = probe(engine);
  cache.set(engine, { at: Date.now(), status });
  return status;
}

async function probe(engine: Engine): Promise<EngineStatus> {
  const { address: endpoint, local, options } = engine.endpoint;
  if (!options) return { available: false, reason: 'unsupported', endpoint };
  try {
    const version = await askVersion(engine, 3_000);
    try {
      agreedVersion(version);
    } catch {
      return { available: false, reason: 'too_old', endpoint };
    }
    const platform = `${version.Os ?? 'linux'}/${version.Arch ?? 'unknown'}`;
    return { available: true, version: version.Version, apiVersion: version.ApiVersion, platform, local, endpoint };
  } catch (cause) {
    return { available: false, reason: unavailableReason(cause) ?? 'failed', endpoint };
  }
}
