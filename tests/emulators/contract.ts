import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { close } from './closed';

type Media = { schema: object };
type Response = { $ref?: string; content?: Record<string, Media> };
type Parameter = { name: string; in: string; required?: boolean };
type Operation = {
  operationId?: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, Response>;
  'x-query-schema'?: object;
};
type Description = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; responses?: Record<string, Response> };
};
type Validator = InstanceType<typeof Ajv2020>;

/** An operation of the vendor that a call addresses, with the values of its path parameters. */
export type Match = { operation: Operation; path: string; pointer: string; params: Record<string, string> };

const escapePointer = (part: string) => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1'));
// ajv-formats is CommonJS: its default export is callable, its declaration says otherwise.
const addFormats = ajvFormats as unknown as (validator: Validator) => void;

/** A vendor's API description, ready to check calls. Compiling is slow: keep one per process. */
export class Contract {
  readonly description: Description;
  private readonly requests: Validator;
  private readonly queries: Validator;
  private readonly responses: Validator;
  private readonly compiled = new Map<string, ValidateFunction>();
  private readonly routes: { pattern: RegExp; path: string; names: string[] }[];

  /** @param coerce form fields arrive as text: read numbers and booleans out of them */
  constructor(file: URL, coerce: boolean) {
    this.description = JSON.parse(readFileSync(file, 'utf8')) as Description;
    const make = (coerceTypes: false | 'array', verbose: boolean) => {
      // Without optimizing and inlining, compiling takes a third of the time; checks stay far below a millisecond.
      const fast = { inlineRefs: false, code: { optimize: false } } as const;
      const options = { strict: false, allErrors: true, validateSchema: false, logger: false, verbose } as const;
      const validator = new Ajv2020({ ...options, ...fast, coerceTypes });
      addFormats(validator);
      return validator;
    };
    this.responses = make(false, false).addSchema(this.description, 'c');
    const closed = close(this.description) as object;
    this.requests = make(coerce ? 'array' : false, true).addSchema(closed, 'c');
    this.queries = make('array', true).addSchema(closed, 'c');
    this.routes = Object.keys(this.description.paths)
      .map((path) => ({
        path,
        names: [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? ''),
        pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '([^/]+)')}$`),
      }))
      .sort((a, b) => a.names.length - b.names.length); // written-out paths win over templated ones
  }

  /** The operation for a method and path, or undefined where the vendor has none (or it was cut). */
  match(method: string, pathname: string): Match | undefined {
    const verb = method.toLowerCase();
    for (const route of this.routes) {
      const operation = this.description.paths[route.path]?.[verb];
      const found = operation && route.pattern.exec(pathname);
      if (!found) continue;
      const params = Object.fromEntries(route.names.map((name, i) => [name, decodeURIComponent(found[i + 1] ?? '')]));
      return { operation, path: route.path, pointer: `c#/paths/${escapePointer(route.path)}/${verb}`, params };
    }
    return undefined;
  }

  private check(validator: Validator, key: string, schema: object, value: unknown): ErrorObject[] {
    let validate = this.compiled.get(key);
    if (!validate) {
      validate = validator.compile(schema);
      this.compiled.set(key, validate);
    }
    return validate(value) ? [] : [...(validate.errors ?? [])];
  }

  /** Errors of a request body. Form bodies are coerced in place. */
  body(match: Match, type: string, value: unknown): ErrorObject[] {
    if (!match.operation.requestBody?.content[type]) return [];
    const ref = `${match.pointer}/requestBody/content/${escapePointer(type)}/schema`;
    return this.check(this.requests, `body ${ref}`, { $ref: ref }, value);
  }

  /** Errors of a parsed query string, coerced in place; parameters the operation does not have are errors. */
  query(match: Match, value: Record<string, unknown>): ErrorObject[] {
    if (match.operation['x-query-schema']) {
      const ref = `${match.pointer}/x-query-schema`;
      return this.check(this.queries, `query ${ref}`, { $ref: ref }, value);
    }
    const properties: Record<string, object> = {};
    const required: string[] = [];
    for (const [i, parameter] of (match.operation.parameters ?? []).entries()) {
      if (parameter.in !== 'query') continue;
      properties[parameter.name] = { $ref: `${match.pointer}/parameters/${i}/schema` };
      if (parameter.required) required.push(parameter.name);
    }
    const schema = { type: 'object', properties, required, additionalProperties: false };
    return this.check(this.queries, `parameters ${match.pointer}`, schema, value);
  }

  /** Errors of an answer's body, or of a status the operation does not have. */
  response(match: Match, status: number, value: unknown): ErrorObject[] {
    const keys = [String(status), `${Math.floor(status / 100)}XX`, 'default'];
    const key = keys.find((candidate) => match.operation.responses[candidate]);
    if (!key) {
      return [{ keyword: 'status', instancePath: '', schemaPath: '', params: { status }, message: 'not described' }];
    }
    const named = match.operation.responses[key]?.$ref?.split('/').pop();
    const response = named ? this.description.components.responses?.[named] : match.operation.responses[key];
    const type = Object.keys(response?.content ?? {})[0];
    if (!type) return [];
    const base = named ? `c#/components/responses/${escapePointer(named)}` : `${match.pointer}/responses/${key}`;
    const ref = `${base}/content/${escapePointer(type)}/schema`;
    return this.check(this.responses, `response ${ref}`, { $ref: ref }, value);
  }

  /** Errors of a value against a named schema of the description. */
  schema(name: string, value: unknown): ErrorObject[] {
    const ref = `c#/components/schemas/${escapePointer(name)}`;
    return this.check(this.responses, `schema ${name}`, { $ref: ref }, value);
  }
}
