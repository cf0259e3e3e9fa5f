export type ErrorKind =
  | 'not_found'
  | 'conflict'
  | 'refused'
  | 'unauthenticated'
  | 'limit_reached'
  | 'feature_missing'
  | 'invalid'
  | 'too_large'
  | 'too_many_requests'
  | 'outside'
  | 'internal';

export type ErrorParams = Record<string, string | number>;

/**
 * A field's error: a code (message key `errors.fields.<code>`) and the values its message names. `reason` is the key of another
 * area's message, with the same values; its text is one of them, `{reason}`.
 */
export type FieldError = { code: string; params?: ErrorParams; reason?: string };

/** The one table of error kinds and their HTTP status (RFC 9110). */
const statusOf: Record<ErrorKind, number> = {
  not_found: 404,
  conflict: 409,
  refused: 403,
  unauthenticated: 401,
  limit_reached: 402,
  feature_missing: 403,
  invalid: 422,
  too_large: 413,
  too_many_requests: 429,
  outside: 502,
  internal: 500,
};

type Details = {
  params?: ErrorParams;
  fields?: Record<string, FieldError>;
  retryable?: boolean;
  repeated?: boolean;
  cause?: unknown;
};

/**
 * Everything an operation or a run may end with that is not success.
 * `code` is the message key `errors.<code>`; `params` are shown to the person, so nothing secret goes in.
 */
export class KonakError extends Error {
  readonly params: ErrorParams;
  readonly fields: Record<string, FieldError>;
  /** Only for `outside`: the same call may succeed later. */
  readonly retryable: boolean;
  /** Only for `too_many_requests`: the caller has heard it before in this window. */
  readonly repeated: boolean;

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    details: Details = {},
  ) {
    super(code, { cause: details.cause });
    this.name = 'KonakError';
    this.params = details.params ?? {};
    this.fields = details.fields ?? {};
    this.retryable = details.retryable ?? false;
    this.repeated = details.repeated ?? false;
  }

  get status(): number {
    return statusOf[this.kind];
  }
}

/** Nothing there, or another tenant's: the two must look alike. */
export const notFound = (code = 'not_found') => new KonakError('not_found', code);

export const conflict = (code: string, params?: ErrorParams) => new KonakError('conflict', code, { params });

export const refused = (code = 'refused', params?: ErrorParams) => new KonakError('refused', code, { params });

export const unauthenticated = (code = 'unauthenticated') => new KonakError('unauthenticated', code);

/** `upgrade` names the plan or package that would do, if there is one. */
export const limitReached = (meter: string, limit: number, upgrade?: string) =>
  new KonakError('limit_reached', upgrade ? 'limit_reached_upgrade' : 'limit_reached', {
    params: { meter, limit, ...(upgrade ? { upgrade } : {}) },
  });

/** `package` is the smallest package that has the feature. */
export const featureMissing = (feature: string, requiredPackage = '') =>
  new KonakError('feature_missing', 'feature_missing', { params: { feature, package: requiredPackage } });

/** Of the package, but not while the licence is on trial. */
export const featureAfterTrial = (feature: string) =>
  new KonakError('feature_missing', 'feature_after_trial', { params: { feature } });

/** Input refused, by field: `invalid({ domain: 'domain_malformed' })`. */
export const invalid = (fields: Record<string, string | FieldError>) =>
  new KonakError('invalid', 'invalid', {
    fields: Object.fromEntries(
      Object.entries(fields).map(([field, error]) => [field, typeof error === 'string' ? { code: error } : error]),
    ),
  });

/** Something that is not ours failed (provider, engine, proxy, mail). */
export const outside = (code: string, params?: ErrorParams, options: { retryable?: boolean; cause?: unknown } = {}) =>
  new KonakError('outside', code, { params, ...options });

/** Any thrown value as a KonakError; what is unknown becomes `internal` and keeps its cause for the log. */
export function asKonakError(thrown: unknown): KonakError {
  return thrown instanceof KonakError ? thrown : new KonakError('internal', 'internal', { cause: thrown });
}
