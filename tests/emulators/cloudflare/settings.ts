import { CloudflareError, success } from './error';
import { type Context, iso, type ZoneOperation } from './operation';
import { PAID_SETTINGS, SETTING_DEFAULTS } from './settings-defaults';
import type { CloudflareState, Zone } from './state';

const DEVELOPMENT_SECONDS = 10_800; // development mode ends by itself after three hours

/** Seconds development mode still has; 0 when it is off. */
export function developmentSeconds(state: CloudflareState, zone: Zone, now: Date): number {
  const set = state.settings[zone.id]?.development_mode;
  if (set?.value !== 'on') return 0;
  return Math.max(0, DEVELOPMENT_SECONDS - Math.floor((now.getTime() - Date.parse(set.modifiedOn)) / 1000));
}

function present({ state, world }: Context, zone: Zone, id: string) {
  const set = state.settings[zone.id]?.[id];
  const known = id in SETTING_DEFAULTS;
  const value = set?.value ?? (known ? SETTING_DEFAULTS[id] : PAID_SETTINGS[id]);
  const setting = { id, value, editable: known, modified_on: set?.modifiedOn ?? null };
  if (id === 'ssl') {
    return {
      ...setting,
      certificate_status: zone.status === 'active' ? 'active' : 'initializing',
      validation_errors: [],
    };
  }
  if (id !== 'development_mode') return setting;
  const time_remaining = developmentSeconds(state, zone, world.now());
  return { ...setting, value: time_remaining > 0 ? 'on' : 'off', time_remaining };
}

function checkValue(id: string, value: unknown): void {
  const usual = SETTING_DEFAULTS[id];
  const onOff = usual === 'on' || usual === 'off';
  const typed = ['tls_1_3', 'security_level', 'pseudo_ipv4'].includes(id); // wider than on and off
  const same = typeof value === typeof usual && Array.isArray(value) === Array.isArray(usual) && value !== null;
  if (!same || (onOff && !typed && value !== 'on' && value !== 'off')) {
    throw new CloudflareError(400, 1007, `Invalid value for zone setting ${id}`);
  }
}

/** GET /zones/{zone_id}/settings */
export const listSettings: ZoneOperation = (context, zone) =>
  success(Object.keys({ ...SETTING_DEFAULTS, ...PAID_SETTINGS }).map((id) => present(context, zone, id)));

/** GET and PATCH of one setting; its id is the last part of the path. */
export function settingOperation(method: string, id: string): ZoneOperation {
  return (context, zone) => {
    if (!(id in SETTING_DEFAULTS) && !(id in PAID_SETTINGS)) {
      throw new CloudflareError(400, 1006, `Unrecognized zone setting name ${id}`);
    }
    if (method === 'PATCH') {
      if (id in PAID_SETTINGS) throw new CloudflareError(403, 1015, `Not allowed to edit setting for ${id}`);
      const { value } = context.body as { value: unknown };
      checkValue(id, value);
      context.state.settings[zone.id] ??= {};
      const settings = context.state.settings[zone.id] ?? {};
      settings[id] = { value, modifiedOn: iso(context.world.now()) };
    }
    return success(present(context, zone, id));
  };
}
