import { createHash } from 'node:crypto';
import { z } from 'zod';
import { block, type Directive, directive, variable } from './directive';
import { writeConfig } from './write-config';

/** A hostname as DNS and certificates have it: lower case, punycode, no trailing dot, no wildcard, no address. */
export const ServerName = z
  .string()
  .max(253)
  .regex(/^(?=.*[a-z])([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/);

/** The UUID of a site; also the name of its file. */
export const SiteId = z.uuid();

const EngineName = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,127}$/);
const Port = z.number().int().min(1).max(65_535);

export const SiteRoute = z.strictObject({
  siteId: SiteId,
  serverNames: z.array(ServerName).min(1).max(50),
  /** Where the site listens as seen from this machine. */
  upstream: z.strictObject({ host: z.ipv4(), port: Port }),
  /** Where it listens as seen from a proxy that runs on the engine itself. */
  onEngine: z.strictObject({ network: EngineName, container: EngineName, port: Port }).optional(),
  /** Largest request body, MiB. */
  bodyMb: z.number().int().min(1).max(1024).default(10),
});
export type SiteRoute = z.input<typeof SiteRoute>;
export type CheckedRoute = z.output<typeof SiteRoute>;

/** Answers with the revision of the configuration that is live: how a reload is known to have happened. */
export const REVISION_PATH = '/.well-known/site-revision';

export interface Listen {
  /** `address:port`, or the port alone. */
  on: string;
  /** The proxy is a container on the engine. */
  onEngine: boolean;
}

/** The text of a site's file, and its revision. Throws ConfigTextError, or a SyntaxError of the read-back. */
export function siteConfig(route: CheckedRoute, listen: Listen): { text: string; revision: string } {
  const revision = createHash('sha256')
    .update(JSON.stringify([route, listen]))
    .digest('hex')
    .slice(0, 16);
  return { text: writeConfig([server(route, listen, revision)]), revision };
}

function server(route: CheckedRoute, listen: Listen, revision: string): Directive {
  return block(
    'server',
    [],
    [
      directive('listen', listen.on),
      directive('server_name', ...route.serverNames),
      directive('client_max_body_size', `${route.bodyMb}m`),
      block(
        'location',
        ['=', REVISION_PATH],
        [directive('default_type', 'text/plain'), directive('return', '200', revision)],
      ),
      block('location', ['/'], [...target(route, listen), ...proxying]),
    ],
  );
}

function target({ upstream, onEngine }: CheckedRoute, listen: Listen): Directive[] {
  if (!listen.onEngine || !onEngine) return [directive('proxy_pass', `http://${upstream.host}:${upstream.port}`)];
  // By variable: the name is then looked up at request time, so a stopped site does not keep nginx from loading.
  return [
    directive('set', variable('$site_upstream'), `${onEngine.container}:${onEngine.port}`),
    directive('proxy_pass', variable('http://$site_upstream')),
  ];
}

const proxying: Directive[] = [
  directive('proxy_http_version', '1.1'),
  directive('proxy_set_header', 'Host', variable('$host')),
  directive('proxy_set_header', 'X-Real-IP', variable('$remote_addr')),
  directive('proxy_set_header', 'X-Forwarded-For', variable('$proxy_add_x_forwarded_for')),
  directive('proxy_set_header', 'X-Forwarded-Proto', variable('$forwarded_proto')),
  directive('proxy_set_header', 'X-Forwarded-Host', variable('$host')),
  directive('proxy_set_header', 'Upgrade', variable('$http_upgrade')),
  directive('proxy_set_header', 'Connection', variable('$connection_upgrade')),
  directive('proxy_connect_timeout', '5s'),
  directive('proxy_send_timeout', '60s'),
  directive('proxy_read_timeout', '300s'),
  directive('proxy_redirect', 'off'),
];
