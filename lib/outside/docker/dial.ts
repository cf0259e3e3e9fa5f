import type { Engine } from './engine';

type Scalar = string | number | boolean;

export interface Request {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Without version prefix and query. */
  path: string;
  query?: Record<string, Scalar | Record<string, string[]>>;
  body?: object;
  /** A tar archive to send. */
  file?: Buffer;
  /** Milliseconds; 30 s unless told. dockerode has no time-outs of its own. */
  deadlineMs?: number;
  signal?: AbortSignal;
  stream?: boolean;
}

export class EngineTimeout extends Error {}

/** What dockerode throws for an answer it did not expect. */
export interface EngineRefusal extends Error {
  statusCode?: number;
  json?: { message?: string } | null;
  code?: string;
}

/** 304: a started container was started, a stopped one stopped. */
const ACCEPTED = { 200: true, 201: true, 202: true, 204: true, 304: true };

/** The raw call: path as given, errors as dockerode gives them. Use `ask`. */
export function dial(engine: Engine, request: Request): Promise<unknown> {
  const deadline = AbortSignal.timeout(request.deadlineMs ?? 30_000);
  const abortSignal = request.signal ? AbortSignal.any([deadline, request.signal]) : deadline;
  abortSignal.throwIfAborted();
  return new Promise((resolve, reject) => {
    engine.docker.modem.dial(
      {
        path: `${request.path}?`,
        method: request.method,
        // Given apart: dockerode otherwise repeats the whole body, environment included, in the URL.
        options: { _query: request.query ?? {}, _body: request.body ?? {} },
        file: request.file,
        isStream: request.stream ?? false,
        statusCodes: ACCEPTED,
        abortSignal,
      },
      (error, result) => {
        if (!error) resolve(result);
        else reject(deadline.aborted ? new EngineTimeout('deadline passed', { cause: error }) : error);
      },
    );
  });
}
