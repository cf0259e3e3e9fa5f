import { lookup } from 'node:dns/promises';
import { checkServerIdentity, connect } from 'node:tls';
import { isPublicAddress } from '@/lib/kernel/public-address';

/** The certificate a server shows for a host, and until when it holds. */
export type ShownCertificate = { until: Date; issuer: string };

/** Milliseconds a server has to show it: one that has to be issued first takes a while. */
const patience = 30_000;

type Place = { address: string; port: number; isOurs: boolean };

/** `address:port` (`[v6]:port`), or the host itself on the internet; undefined when that is no public place. */
async function placeOf(host: string, probe: string | undefined): Promise<Place | undefined> {
  if (probe) {
    const at = probe.lastIndexOf(':');
    return { address: probe.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(probe.slice(at + 1)), isOurs: true };
  }
  const found = await lookup(host, { all: true }).catch(() => []);
  const address = found.map((each) => each.address).find(isPublicAddress);
  return address ? { address, port: 443, isOurs: false } : undefined;
}

/**
 * Asks for TLS under a host's name (SNI) and reads the certificate shown. One for another name, one that is over, and, of
 * a server that is not known to be ours, one nobody vouches for count as none. Never throws.
 * @param probe where to ask (`address:port`); by default at the host itself, port 443
 */
export async function shownCertificate(host: string, probe?: string): Promise<ShownCertificate | undefined> {
  const place = await placeOf(host, probe);
  if (!place) return undefined;
  return new Promise((resolve) => {
    const { address, port, isOurs } = place;
    // Our own server may have a certificate authority of its own; the name is checked below in either case.
    const socket = connect({ host: address, port, servername: host, rejectUnauthorized: !isOurs, timeout: patience });
    const end = (shown?: ShownCertificate) => {
      socket.destroy();
      resolve(shown);
    };
    socket.once('secureConnect', () => {
      const certificate = socket.getPeerCertificate();
      const until = new Date(certificate.valid_to);
      const isRight = checkServerIdentity(host, certificate) === undefined && until.getTime() > Date.now();
      end(isRight ? { until, issuer: String(certificate.issuer?.O ?? certificate.issuer?.CN ?? '') } : undefined);
    });
    socket.once('timeout', () => end());
    socket.once('error', () => end());
    socket.once('close', () => end());
  });
}
