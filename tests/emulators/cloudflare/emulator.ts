import { randomBytes } from 'node:crypto';
import { Contract, type Match } from '../contract';
import { describeErrors } from '../describe-errors';
import type { Answer, Call, Vendor } from '../vendor';
import { accountOperations } from './accounts';
import { certificateOperations } from './certificates';
import { zoneControl } from './control';
import { customHostnameOperations } from './custom-hostnames';
import { dnsOperations } from './dns-records';
import { dnssecOperations } from './dnssec';
import { CloudflareError, failure } from './error';
import { identify } from './identity';
import type { Operation, Operations, Options } from './operation';
import { purgeOperations } from './purge';
import { Rate } from './rate';
import { readCall, refusal } from './request';
import { listSettings, settingOperation } from './settings';
import { type CloudflareState, emptyState } from './state';
import { belowZone } from './zone-access';
import { activateDue } from './zone-status';
import { zoneOperations } from './zones';

const PREFIX = '/client/v4';
const RATE_CODE = 10429; // the vendor also says 971, which its own description forbids
const SETTINGS = '/zones/{zone_id}/settings';
const OPERATIONS: Operations = {
  ...accountOperations,
  ...zoneOperations,
  ...dnsOperations,
  ...dnssecOperations,
  ...certificateOperations,
  ...customHostnameOperations,
  ...purgeOperations,
  ...belowZone({ [`GET ${SETTINGS}`]: listSettings }),
};

function operationOf(match: Match, method: string): Operation | undefined {
  if (!match.path.startsWith(`${SETTINGS}/`)) return OPERATIONS[`${method} ${match.path}`];
  const id = match.params.setting_id ?? match.path.slice(SETTINGS.length + 1);
  return belowZone({ setting: settingOperation(method, id) }).setting;
}

/** The Cloudflare API v4 as a stateful emulator. */
export function cloudflare(options: Options): Vendor<CloudflareState> {
  const contract = new Contract(new URL('../contracts/cloudflare.openapi.json', import.meta.url), false);
  const rate = new Rate(options.rateLimit);
  const token = (call: Call) => call.headers.authorization ?? '';

  function answer(
    state: CloudflareState,
    call: Call,
    match: Match | undefined,
    world: { now: () => Date; baseUrl: string },
  ) {
    state.customHostnames ??= {}; // a state kept before there were any
    if (!rate.count(token(call), world.now())) {
      const message = 'Please wait and consider throttling your request speed';
      return failure(429, [{ code: RATE_CODE, message }]);
    }
    if (!match) throw new CloudflareError(404, 7000, 'No route for that URI');
    const identity = identify(call.headers, match.path.endsWith('/tokens/verify'));
    const operation = operationOf(match, call.method);
    if (!operation) {
      const name = match.operation.operationId ?? `${call.method} ${match.path}`;
      throw new CloudflareError(501, 10501, `The sandbox does not have ${call.method} ${match.path} (${name})`);
    }
    if (call.method !== 'GET' && !identity.mayWrite) throw new CloudflareError(403, 10000, 'Authentication error');
    const { context, errors } = readCall(contract, call, match);
    const whole = { ...context, state, params: match.params, identity, world, options };
    if (errors.length > 0) throw refusal(match, whole, errors);
    return operation(whole);
  }

  return {
    name: 'cloudflare',
    empty: emptyState,
    match: (call) =>
      call.path.startsWith(`${PREFIX}/`) ? contract.match(call.method, call.path.slice(PREFIX.length)) : undefined,
    breaches: (match, status, body) => describeErrors(contract.response(match, status, body)),
    answer(state, call, match, world): Answer {
      try {
        return answer(state, call, match, world);
      } catch (error) {
        if (!(error instanceof CloudflareError)) throw error;
        return failure(error.status, [{ code: error.code, message: error.message }, ...error.more]);
      }
    },
    failure: (status) => {
      const busy = status === 429;
      const message = busy ? 'Please wait and consider throttling your request speed' : 'Internal server error';
      return { ...failure(status, [{ code: busy ? RATE_CODE : 10000, message }]) };
    },
    headers: (call, status) => ({
      server: 'cloudflare',
      'cf-ray': `${randomBytes(8).toString('hex')}-IST`,
      'cf-cache-status': 'DYNAMIC',
      ...rate.headers(token(call), new Date(), status === 429),
    }),
    tick: (state, world) => activateDue(state, world.now(), options.activateAfterSeconds),
    control: zoneControl,
  };
}
