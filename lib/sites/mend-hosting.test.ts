import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Context } from '@/lib/kernel/context';

const environment = vi.hoisted(() => ({ env: 'production' }));
vi.mock('@/lib/kernel/config', () => ({ config: () => environment }));

const { mayMendHosting } = await import('./mend-hosting');

const asks = (role: string, isHouse: boolean, kind = 'user') =>
  mayMendHosting({ actor: { kind, role }, tenant: { isHouse } } as unknown as Context);

describe('what a missing engine is told of', () => {
  beforeEach(() => {
    environment.env = 'production';
  });
  afterEach(() => {
    environment.env = 'production';
  });

  it('is for the operator: staff, and the administrator of the house', () => {
    expect([asks('tenant_admin', true), asks('admin', false, 'staff')]).toEqual([true, true]);
  });

  it('is not for customers, nor for the administrators of other tenants', () => {
    expect([asks('customer', true), asks('customer', false), asks('tenant_admin', false)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('is for everybody where the installation is only tried out', () => {
    environment.env = 'development';
    expect(asks('customer', false)).toBe(true);
  });
});
