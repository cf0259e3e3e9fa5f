import { createHash } from 'node:crypto';

const FLAGS = 257;
const PROTOCOL = 3;
const ALGORITHM = 13; // ECDSA P-256 with SHA-256, RFC 6605
const DIGEST_TYPE = 2; // SHA-256, RFC 4509

function wireName(name: string): Buffer {
  const labels = name.split('.').map((label) => Buffer.concat([Buffer.of(label.length), Buffer.from(label)]));
  return Buffer.concat([...labels, Buffer.of(0)]);
}

/** RFC 4034, appendix B. */
function keyTag(rdata: Buffer): number {
  let sum = 0;
  for (const [i, byte] of rdata.entries()) sum += i % 2 === 0 ? byte << 8 : byte;
  return (sum + (sum >>> 16)) & 0xffff;
}

/** The key signing key of a zone and its DS record; the key is made of the zone's id, the rest computed by the RFCs. */
export function dnssecKey(zoneId: string, name: string) {
  const publicKey = createHash('sha512').update(`dnssec ${zoneId}`).digest();
  const rdata = Buffer.concat([Buffer.of(FLAGS >> 8, FLAGS & 0xff, PROTOCOL, ALGORITHM), publicKey]);
  const digest = createHash('sha256')
    .update(Buffer.concat([wireName(name), rdata]))
    .digest('hex')
    .toUpperCase();
  const key_tag = keyTag(rdata);
  return {
    algorithm: String(ALGORITHM),
    digest,
    digest_algorithm: 'SHA256',
    digest_type: String(DIGEST_TYPE),
    ds: `${name}. 3600 IN DS ${key_tag} ${ALGORITHM} ${DIGEST_TYPE} ${digest}`,
    flags: FLAGS,
    key_tag,
    key_type: 'ECDSAP256SHA256',
    public_key: publicKey.toString('base64'),
  };
}
