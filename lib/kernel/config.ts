import path from 'node:path';
import { z } from 'zod';

const Environment = z
  .object({
    KONAK_ENV: z.enum(['development', 'test', 'production']).default('development'),
    KONAK_HOME: z.string().default('.konak'),
    PORT: z.coerce.number().int().default(3000),
    KONAK_PUBLIC_URL: z.url().optional(),
    DATABASE_TENANT_URL: z.string(),
    DATABASE_PLATFORM_URL: z.string(),
    DATABASE_WORKER_URL: z.string(),
    KONAK_SECRET_KEYS: z.string(),
    AUTH_SECRET: z.string().min(32),
    KONAK_SANDBOX: z.string().default(''),
    CLOUDFLARE_API_BASE_URL: z.url().default('https://api.cloudflare.com/client/v4'),
    STRIPE_API_BASE_URL: z.url().default('https://api.stripe.com'),
    STRIPE_SECRET_KEY: z.string().optional(),
    DOCKER_HOST: z.string().optional(),
    KONAK_LB_IPS: z.string().default('185.199.108.153,185.199.109.153,185.199.110.153'),
    KONAK_PROXY_PORT: z.coerce.number().int().default(8080),
    KONAK_PROXY_ADDRESS: z.string().default('127.0.0.1'),
    KONAK_TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
    KONAK_WORKER: z.enum(['in-process', 'separate']).default('in-process'),
    KONAK_DNS_SERVERS: z.string().default(''),
    KONAK_TLS: z.enum(['external', 'caddy', 'cloudflare']).default('external'),
    KONAK_TLS_PROBE: z
      .string()
      .regex(/^.+:\d{1,5}$/)
      .optional(),
    KONAK_SAAS_ZONE_ID: z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .optional(),
    KONAK_SAAS_TOKEN: z.string().optional(),
    KONAK_DENIED_HOSTS: z.string().default(''),
    KONAK_METRICS_TOKEN: z.string().min(16).optional(),
    KONAK_STORAGE_DIR: z.string().optional(),
    KONAK_S3_BUCKET: z.string().optional(),
    KONAK_S3_ENDPOINT: z.url().optional(),
    KONAK_S3_REGION: z.string().default('us-east-1'),
    KONAK_S3_KEY_ID: z.string().default(''),
    KONAK_S3_SECRET: z.string().default(''),
    KONAK_S3_PATH_STYLE: z.stringbool().default(true),
    KONAK_MAIL_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    KONAK_MAIL_FROM: z.email().optional(),
  })
  .refine((e) => !e.KONAK_S3_BUCKET || (e.KONAK_S3_KEY_ID && e.KONAK_S3_SECRET), {
    path: ['KONAK_S3_SECRET'],
    message: 'a bucket needs KONAK_S3_KEY_ID and KONAK_S3_SECRET',
  })
  .refine((e) => e.KONAK_TLS !== 'cloudflare' || (e.KONAK_SAAS_ZONE_ID && e.KONAK_SAAS_TOKEN), {
    path: ['KONAK_SAAS_ZONE_ID'],
    message: 'KONAK_TLS=cloudflare needs KONAK_SAAS_ZONE_ID and KONAK_SAAS_TOKEN',
  });

export type Config = ReturnType<typeof read>;

const list = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

function read(env: NodeJS.ProcessEnv) {
  const e = Environment.parse(env);
  const publicUrl = new URL(e.KONAK_PUBLIC_URL ?? `http://localhost:${e.PORT}`);
  return {
    env: e.KONAK_ENV,
    home: path.resolve(e.KONAK_HOME),
    port: e.PORT,
    /** Where the platform host answers; tenants are its subdomains. */
    publicUrl,
    platformHost: publicUrl.hostname,
    secureCookies: publicUrl.protocol === 'https:',
    databases: { tenant: e.DATABASE_TENANT_URL, platform: e.DATABASE_PLATFORM_URL, worker: e.DATABASE_WORKER_URL },
    secretKeys: e.KONAK_SECRET_KEYS,
    authSecret: e.AUTH_SECRET,
    sandbox: {
      cloudflare: list(e.KONAK_SANDBOX).includes('cloudflare'),
      stripe: list(e.KONAK_SANDBOX).includes('stripe'),
    },
    cloudflare: { baseUrl: e.CLOUDFLARE_API_BASE_URL },
    stripe: { baseUrl: e.STRIPE_API_BASE_URL, secretKey: e.STRIPE_SECRET_KEY },
    dockerHost: e.DOCKER_HOST,
    /** Load balancers in front of the platform; a domain's is chosen by its hash. */
    loadBalancerIps: list(e.KONAK_LB_IPS),
    proxy: { port: e.KONAK_PROXY_PORT, address: e.KONAK_PROXY_ADDRESS },
    /** How many proxies in front of us are ours: that many hops of X-Forwarded-For are believed. */
    trustedProxies: e.KONAK_TRUSTED_PROXIES,
    worker: e.KONAK_WORKER,
    /** DNS servers to ask (`address:port`); the system's when empty. */
    dnsServers: list(e.KONAK_DNS_SERVERS),
    tls: {
      /** Who holds the certificates of custom domains. */
      way: e.KONAK_TLS,
      /** `address:port` at which Caddy is asked for a certificate; the host itself when empty. */
      probe: e.KONAK_TLS_PROBE,
      /** The zone whose Cloudflare for SaaS takes custom hostnames, and a token that may edit them. */
      saas:
        e.KONAK_SAAS_ZONE_ID && e.KONAK_SAAS_TOKEN ? { zoneId: e.KONAK_SAAS_ZONE_ID, token: e.KONAK_SAAS_TOKEN } : null,
    },
    /** Names no tenant may bring along, nor anything below them. */
    deniedHosts: list(e.KONAK_DENIED_HOSTS).map((name) => name.toLowerCase()),
    /** Where files are kept: the bucket if one is set, else the folder. */
    storage: {
      folder: path.resolve(e.KONAK_STORAGE_DIR ?? path.join(e.KONAK_HOME, 'storage')),
      s3: e.KONAK_S3_BUCKET
        ? {
            bucket: e.KONAK_S3_BUCKET,
            endpoint: e.KONAK_S3_ENDPOINT,
            region: e.KONAK_S3_REGION,
            keyId: e.KONAK_S3_KEY_ID,
            secret: e.KONAK_S3_SECRET,
            pathStyle: e.KONAK_S3_PATH_STYLE,
          }
        : undefined,
    },
    /** Opens `/metrics` to another machine; without it only this one may read them. */
    metricsToken: e.KONAK_METRICS_TOKEN,
    /** The mail server (with its password: a secret) and the platform's own sender address. */
    mail: { url: e.KONAK_MAIL_URL, from: e.KONAK_MAIL_FROM ?? `no-reply@${publicUrl.hostname}` },
  };
}

let cached: Config | undefined;

/** The settings this process was started with. Throws (zod) naming each missing or malformed variable. */
export function config(): Config {
  cached ??= read(process.env);
  return cached;
}
