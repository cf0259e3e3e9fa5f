import { timingSafeEqual } from 'node:crypto';
import { Registry } from 'prom-client';
import { config } from '@/lib/kernel/config';
import { metricsRegistry } from '@/lib/kernel/metrics';
import { addPlatformMetrics } from './platform-metrics';

const isLoopback = (address: string) => address === '::1' || /^127(\.\d{1,3}){3}$/.test(address);

const sameText = (a: string, b: string) => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/**
 * This machine itself, or whoever carries `KONAK_METRICS_TOKEN`. A request a proxy passed on is not this machine's, even
 * where the proxy runs on it.
 */
function mayRead(headers: Headers): boolean {
  const token = /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  const expected = config().metricsToken;
  if (token && expected) return sameText(token, expected);
  return headers.get('x-konak-direct') === '1' && isLoopback(headers.get('x-konak-ip') ?? '');
}

/** Measurements in Prometheus' text format; 404 to everybody who may not read them. */
export async function metrics(request: Request): Promise<Response> {
  if (!mayRead(request.headers)) return new Response(null, { status: 404 });
  const ofDatabase = new Registry();
  await addPlatformMetrics(ofDatabase);
  const text = await Registry.merge([metricsRegistry(), ofDatabase]).metrics();
  return new Response(text, { headers: { 'content-type': metricsRegistry().contentType } });
}
