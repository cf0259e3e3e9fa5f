import { createHash } from 'node:crypto';
import { block, type Directive, directive, variable } from './directive';
import { type Listen, REVISION_PATH } from './site-route';
import { writeConfig } from './write-config';

export interface MainConfig {
  listen: Listen;
  /** Written into the pid file's place: `nginx.pid`, or another for a test of the configuration. */
  pid: string;
  /** Files with sites, relative to the prefix; the pattern of all when absent. */
  includes?: string[];
}

/** What the instance with this prefix and address answers on its default server: tells it from any other nginx. */
export function instanceRevision(prefix: string, listen: Listen): string {
  return createHash('sha256')
    .update(JSON.stringify([prefix, listen]))
    .digest('hex')
    .slice(0, 16);
}

/** The text of nginx.conf. Paths are relative to the prefix nginx is started with. */
export function mainConfig(prefix: string, { listen, pid, includes = ['sites/*.conf'] }: MainConfig): string {
  return writeConfig([
    directive('pid', pid),
    directive('worker_processes', 'auto'),
    directive('error_log', 'logs/error.log', 'warn'),
    block('events', [], [directive('worker_connections', '1024')]),
    block(
      'http',
      [],
      [...http, ...(listen.onEngine ? resolving : []), ...strangers(prefix, listen), ...includes.map(include)],
    ),
  ]);
}

const include = (pattern: string) => directive('include', pattern);

/** The engine's own name server, inside its networks. A stopped container has no name: that is to be known soon. */
const resolving = [directive('resolver', '127.0.0.11', 'valid=5s', 'ipv6=off'), directive('resolver_timeout', '2s')];

const http: Directive[] = [
  directive('server_tokens', 'off'),
  directive('access_log', 'off'),
  directive('default_type', 'application/octet-stream'),
  directive('keepalive_timeout', '65s'),
  directive('client_header_timeout', '15s'),
  directive('client_body_timeout', '60s'),
  directive('send_timeout', '60s'),
  directive('reset_timedout_connection', 'on'),
  directive('large_client_header_buffers', '4', '16k'),
  // A hostname has up to 253 characters, and nginx refuses to start when the bucket cannot hold it.
  directive('server_names_hash_bucket_size', '512'),
  directive('server_names_hash_max_size', '16384'),
  // Bodies are passed on as they come, never through files: workers run as another user, who may not reach the folder.
  directive('proxy_request_buffering', 'off'),
  directive('proxy_max_temp_file_size', '0'),
  ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => directive(`${kind}_temp_path`, `temp/${kind}`)),
  block(
    'map',
    [variable('$http_upgrade'), variable('$connection_upgrade')],
    [directive('default', 'upgrade'), directive('', '')],
  ),
  // Before us stands at most a proxy that ends TLS (Cloudflare); it says so in this header.
  block(
    'map',
    [variable('$http_x_forwarded_proto'), variable('$forwarded_proto')],
    [directive('default', variable('$scheme')), directive('https', 'https')],
  ),
];

/** Unknown hosts get 404, requests without a host no answer at all. */
function strangers(prefix: string, listen: Listen): Directive[] {
  const revision = instanceRevision(prefix, listen);
  return [
    block(
      'server',
      [],
      [
        directive('listen', listen.on, 'default_server'),
        directive('server_name', '_'),
        block(
          'location',
          ['=', REVISION_PATH],
          [directive('default_type', 'text/plain'), directive('return', '200', revision)],
        ),
        block('location', ['/'], [directive('return', '404')]),
      ],
    ),
    block('server', [], [directive('listen', listen.on), directive('server_name', ''), directive('return', '444')]),
  ];
}
