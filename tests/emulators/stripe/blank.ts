import { readFileSync } from 'node:fs';
import type { Contract } from '../contract';

export type Wire = Record<string, unknown>;
type Schema = {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
};

const FIXTURES = new URL('../contracts/stripe.fixtures.json', import.meta.url);

/**
 * Empty objects of the vendor: every required field of the contract is there. What may be null is null, the rest comes
 * from Stripe's own fixture, or, where the contract is newer than the fixtures, from the schema. Fields the contract
 * does not have (any more) are left out.
 */
export class Blanks {
  private readonly schemas: Record<string, Schema>;
  private readonly fixtures: Record<string, Wire>;
  private readonly made = new Map<string, Wire>();

  constructor(contract: Contract) {
    this.schemas = contract.description.components.schemas as Record<string, Schema>;
    this.fixtures = (JSON.parse(readFileSync(FIXTURES, 'utf8')) as { resources: Record<string, Wire> }).resources;
  }

  /** A fresh empty object of a type, as `customer` or `checkout.session`. */
  make(type: string): Wire {
    let blank = this.made.get(type);
    if (!blank) {
      blank = this.fill({ $ref: `#/components/schemas/${type}` }, this.fixtures[type]) as Wire;
      this.made.set(type, blank);
    }
    return structuredClone(blank);
  }

  private resolve(schema: Schema): Schema {
    return schema.$ref ? this.resolve(this.schemas[schema.$ref.split('/').pop() ?? ''] ?? {}) : schema;
  }

  private nullable(schema: Schema): boolean {
    const real = this.resolve(schema);
    if (real.type === 'null' || (Array.isArray(real.type) && real.type.includes('null'))) return true;
    if (real.enum?.includes(null)) return true;
    return [...(real.anyOf ?? []), ...(real.oneOf ?? [])].some((part) => this.nullable(part));
  }

  private fill(schema: Schema, sample: unknown): unknown {
    const real = this.resolve(schema);
    const branch = (real.anyOf ?? real.oneOf)?.[0];
    if (branch) return sample ?? this.fill(branch, undefined);
    if (real.properties) {
      const from = (sample ?? {}) as Wire;
      const required = new Set(real.required ?? []);
      const fields = Object.entries(real.properties).filter(([name]) => required.has(name));
      return Object.fromEntries(
        fields.map(([name, field]) => [name, this.nullable(field) ? null : this.fill(field, from[name])]),
      );
    }
    if (real.type === 'array') return [];
    if (sample !== undefined && sample !== null) return sample;
    if (real.enum) return real.enum[0];
    if (real.type === 'boolean') return false;
    if (real.type === 'number' || real.type === 'integer') return 0;
    return real.type === 'string' ? '' : {};
  }
}
