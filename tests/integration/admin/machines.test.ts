import { describe, expect, it } from 'vitest';
import { GET as health } from '@/app/health/route';
import { GET as metrics } from '@/app/metrics/route';
import { execute } from '@/lib/doors/gates';
import { platformPool } from '@/lib/kernel/database';
import { listAllPlans } from '@/lib/plans';
import { makeStaff } from '../../support/factory';
import { installKonak } from '../../support/installation';

installKonak({ KONAK_METRICS_TOKEN: 'a-token-for-the-scraper' });

const ask = (headers: Record<string, string>) => metrics(new Request('http://konak.test/metrics', { headers }));

describe('/metrics', () => {
  it('answers this machine and whoever carries the token, nobody else', async () => {
    expect((await ask({ 'x-konak-ip': '127.0.0.1', 'x-konak-direct': '1' })).status).toBe(200);
    expect((await ask({ 'x-konak-ip': '203.0.113.9', 'x-konak-direct': '1' })).status).toBe(404);
    expect((await ask({})).status).toBe(404);
    const bearer = (token: string) => ({ 'x-konak-ip': '203.0.113.9', authorization: `Bearer ${token}` });
    expect((await ask(bearer('a-token-for-the-scraper'))).status).toBe(200);
    expect((await ask(bearer('a-token-for-the-scrapeR'))).status).toBe(404);
  });

  it('does not take a proxy on this machine for this machine', async () => {
    expect((await ask({ 'x-konak-ip': '127.0.0.1', 'x-forwarded-for': '203.0.113.9' })).status).toBe(404);
  });

  it('tells how long operations took and what the platform holds', async () => {
    const { ctx } = await makeStaff();
    await execute(listAllPlans, ctx, {});
    const text = await (await ask({ 'x-konak-ip': '::1', 'x-konak-direct': '1' })).text();
    expect(text).toMatch(/konak_operation_duration_seconds_count\{operation="plan.list_all",outcome="ok"\} \d/);
    expect(text).toMatch(/konak_active_sessions\{kind="staff"\} 1/);
    expect(text).toContain('konak_database_up 1');
    expect(text).toMatch(/konak_tenants\{status="active"\} 1/);
  });
});

describe('/health', () => {
  it('is healthy while the database answers, and 503 when it does not, telling nothing of why', async () => {
    const request = new Request('http://konak.test/health');
    const well = await health(request);
    expect(well.status).toBe(200);
    const body = await well.json();
    expect(Object.keys(body)).toEqual(['status', 'service', 'timestamp']);
    expect(body).toMatchObject({ status: 'healthy', service: 'hosting-panel' });
    await platformPool().close();
    const ill = await health(request);
    expect(ill.status).toBe(503);
    expect(await ill.json()).toEqual({ status: 'unhealthy', service: 'hosting-panel', timestamp: expect.any(String) });
  });
});
