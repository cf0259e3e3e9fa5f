import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import * as adminStats from '@/app/api/admin/stats/route';
import * as exported from '@/app/api/audit/export/route';
import * as log from '@/app/api/audit/logs/[id]/route';
import * as logs from '@/app/api/audit/logs/route';
import * as auditStats from '@/app/api/audit/stats/route';
import * as customerPlan from '@/app/api/customers/[id]/plan/route';
import * as customer from '@/app/api/customers/[id]/route';
import * as customerStatus from '@/app/api/customers/[id]/status/route';
import * as customers from '@/app/api/customers/route';
import * as plan from '@/app/api/plans/[id]/route';
import * as plans from '@/app/api/plans/route';
import type { RouteHandler } from '@/lib/doors/route';
import { platformTransaction } from '@/lib/kernel/database';
import { newId } from '@/lib/kernel/ids';
import { houseTenant, makeCustomer, makeTenant } from '../../support/factory';
import { installKonak } from '../../support/installation';
import { call, hostOf, tokenOf } from './support';

installKonak();

const id = newId();
const doors: [name: string, handler: RouteHandler, method: 'GET' | 'POST' | 'PUT' | 'DELETE', body?: unknown][] = [
  ['GET /api/plans', plans.GET, 'GET'],
  ['POST /api/plans', plans.POST, 'POST', { name: 'Mine', slug: 'mine' }],
  ['GET /api/plans/:id', plan.GET, 'GET'],
  ['PUT /api/plans/:id', plan.PUT, 'PUT', { price_monthly: 0 }],
  ['DELETE /api/plans/:id', plan.DELETE, 'DELETE'],
  ['GET /api/customers', customers.GET, 'GET'],
  ['GET /api/customers/:id', customer.GET, 'GET'],
  ['PUT /api/customers/:id/plan', customerPlan.PUT, 'PUT', { plan_slug: 'premium' }],
  ['PUT /api/customers/:id/status', customerStatus.PUT, 'PUT', { is_active: true }],
  ['GET /api/admin/stats', adminStats.GET, 'GET'],
  ['GET /api/audit/logs', logs.GET, 'GET'],
  ['GET /api/audit/logs/:id', log.GET, 'GET'],
  ['GET /api/audit/stats', auditStats.GET, 'GET'],
  ['GET /api/audit/export', exported.GET, 'GET'],
];

const counts = async () => {
  const [row] = await platformTransaction((tx) =>
    tx.execute(sql`select (select count(*) from plans.plans)::int as plans,
      (select md5(string_agg(c::text, ',' order by c.id)) from accounts.customers c) as customers`),
  );
  return row;
};

describe('a staff door', () => {
  it.each(doors)(
    'refuses strangers, customers and tenant admins, and changes nothing: %s',
    async (_, handler, method, body) => {
      const house = await houseTenant();
      const tenant = await makeTenant();
      const before = await counts();
      const wish = { body, params: { id } };

      const stranger = await call(handler, method, wish);
      expect(stranger.status).toBe(401);
      expect(stranger.headers.get('content-type')).toContain('application/problem+json');

      for (const role of ['customer', 'tenant_admin'] as const) {
        for (const home of [tenant, house]) {
          const { actor } = await makeCustomer(home, { role });
          const bearer = await tokenOf(actor, home);
          const answer = await call(handler, method, { ...wish, bearer, host: hostOf(home) });
          expect([role, home.isHouse, answer.status]).toEqual([role, home.isHouse, 403]);
        }
      }
      const after = await counts();
      expect(after?.plans).toBe(before?.plans);
    },
  );
});
