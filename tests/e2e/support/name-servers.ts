import { inject } from 'vitest';
import { startNameServer } from '../../support/dns';

/** The two name servers the running product believes to be every zone's own. They know what a test gives them. */
export async function startNameServers() {
  const servers = await Promise.all(
    inject('konak')
      .dnsServers.split(',')
      .map((address) => {
        const [ip, port] = address.split(':');
        return startNameServer({ ip, port: Number(port) });
      }),
  );
  return {
    /** The lines of one zone's file, at both; nothing else is known then. */
    serve: (zone: string, records: string[]) =>
      Promise.all(servers.map((server) => server.serve({ [zone]: ['@ NS ns1', ...records] }))),
    stop: () => Promise.all(servers.map((server) => server.stop())),
  };
}
