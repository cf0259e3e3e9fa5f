import type { ErrorObject } from 'ajv/dist/2020.js';
import qs from 'qs';
import type { Contract, Match } from '../contract';
import type { Call } from '../vendor';
import type { Wire } from './blank';
import { invalid, type StripeError } from './error';

const FORM = 'application/x-www-form-urlencoded';
const LIMITS = { depth: 20, arrayLimit: 1000, parameterLimit: 5000 };

/** Body or query of a call, typed by the contract; refuses what the contract does not have. */
export function readInput(contract: Contract, call: Call, match: Match): Wire {
  const reading = call.method === 'GET' || call.method === 'DELETE';
  const input = qs.parse(reading ? call.query : call.body, LIMITS) as Wire;
  const errors = reading ? contract.query(match, input) : contract.body(match, FORM, input);
  if (errors.length > 0) throw refusal(errors);
  return input;
}

/** `/items/0/price` as `items[0][price]` */
function parameter(pointer: string, field?: unknown): string {
  const [first = '', ...rest] = [...pointer.split('/').slice(1), ...(field === undefined ? [] : [String(field)])];
  return first + rest.map((part) => `[${part}]`).join('');
}

/** Of all that is wrong the deepest, since a choice of forms also reports the forms that were not meant. */
function refusal(errors: ErrorObject[]): StripeError {
  const plain = errors.filter(({ keyword }) => !['anyOf', 'oneOf', 'type'].includes(keyword));
  const candidates = plain.length > 0 ? plain : errors.filter(({ keyword }) => keyword === 'type');
  const depth = (error: ErrorObject) => error.instancePath.split('/').length;
  const worst = [...(candidates.length > 0 ? candidates : errors)].sort((a, b) => depth(b) - depth(a))[0];
  if (!worst) return invalid('Invalid request');
  const place = parameter(worst.instancePath);
  switch (worst.keyword) {
    case 'additionalProperties': {
      const name = parameter(worst.instancePath, worst.params.additionalProperty);
      return invalid(`Received unknown parameter: ${name}`, name, 'parameter_unknown');
    }
    case 'required': {
      const name = parameter(worst.instancePath, worst.params.missingProperty);
      return invalid(`Missing required param: ${name}.`, name, 'parameter_missing');
    }
    case 'type': {
      const code = worst.params.type === 'integer' ? 'parameter_invalid_integer' : undefined;
      return invalid(`Invalid ${worst.params.type}: ${JSON.stringify(worst.data)}`, place, code);
    }
    case 'enum': {
      const values = worst.params.allowedValues as unknown[];
      const allowed = values.length > 20 ? `${values.length} known values` : values.join(', ');
      return invalid(`Invalid ${place}: must be one of ${allowed}`, place);
    }
    default:
      return invalid(`Invalid ${place}: ${worst.message}`, place);
  }
}
