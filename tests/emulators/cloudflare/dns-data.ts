import type { Content, GivenRecord } from './dns-content';
import { hostName } from './dns-names';
import { CloudflareError } from './error';

type Data = Record<string, unknown>;
type Shape = { fields: string[]; content: (data: Data) => string };

const quoted = (value: unknown) => `"${String(value).replace(/"/g, '\\"')}"`;
const spaced = (...fields: string[]): Shape => ({
  fields,
  content: (data) => fields.map((field) => String(data[field])).join(' '),
});
const CAA_TAGS = ['issue', 'issuewild', 'iodef', 'issuemail', 'contactemail', 'contactphone'];

/** Types whose content is made of fields: which are needed, and the content they make. */
const SHAPES: Record<string, Shape> = {
  SRV: spaced('weight', 'port', 'target'),
  CAA: { fields: ['flags', 'tag', 'value'], content: (data) => `${data.flags} ${data.tag} ${quoted(data.value)}` },
  CERT: spaced('type', 'key_tag', 'algorithm', 'certificate'),
  DNSKEY: spaced('flags', 'protocol', 'algorithm', 'public_key'),
  DS: spaced('key_tag', 'algorithm', 'digest_type', 'digest'),
  SSHFP: spaced('algorithm', 'type', 'fingerprint'),
  TLSA: spaced('usage', 'selector', 'matching_type', 'certificate'),
  SMIMEA: spaced('usage', 'selector', 'matching_type', 'certificate'),
  HTTPS: spaced('priority', 'target', 'value'),
  SVCB: spaced('priority', 'target', 'value'),
  URI: { fields: ['weight', 'target'], content: (data) => `${data.weight} ${quoted(data.target)}` },
  NAPTR: {
    fields: ['order', 'preference', 'flags', 'service', 'regex', 'replacement'],
    content: (d) =>
      [d.order, d.preference, quoted(d.flags), quoted(d.service), quoted(d.regex), d.replacement].join(' '),
  },
  LOC: {
    fields: ['lat_degrees', 'lat_direction', 'long_degrees', 'long_direction', 'altitude'],
    content: (d) => {
      const side = (s: string) => `${d[`${s}_degrees`]} ${d[`${s}_minutes`] ?? 0} ${d[`${s}_seconds`] ?? 0}`;
      const sizes = `${d.size ?? 1}m ${d.precision_horz ?? 10000}m ${d.precision_vert ?? 10}m`;
      return `${side('lat')} ${d.lat_direction} ${side('long')} ${d.long_direction} ${d.altitude}m ${sizes}`;
    },
  },
};

/** Checks the `data` of a record and gives it with the content made of it. */
export function structuredContent(given: GivenRecord, name: string): Content {
  const shape = SHAPES[given.type];
  if (!shape) throw new CloudflareError(400, 9004, `Record type ${given.type} is not supported.`);
  const data = { ...given.data };
  const missing = shape.fields.find((field) => data[field] === undefined || data[field] === '');
  if (missing) throw new CloudflareError(400, 9101, `${missing} is a required data field.`);
  if (given.type === 'CAA' && !CAA_TAGS.includes(String(data.tag))) {
    throw new CloudflareError(400, 9103, `tag must be one of ${CAA_TAGS.join(', ')}.`);
  }
  if (given.type !== 'SRV') {
    const priority = given.type === 'URI' ? { priority: given.priority ?? 10 } : {};
    return { content: shape.content(data), data, ...priority };
  }
  if (!/^_[a-z0-9-]+\._[a-z]+(\.|$)/.test(name)) {
    throw new CloudflareError(400, 9102, 'The name of an SRV record begins with _service._proto.');
  }
  const target = data.target === '.' ? '.' : hostName(String(data.target));
  if (!target) throw new CloudflareError(400, 9103, 'target must be a valid hostname.');
  if (data.priority === undefined) throw new CloudflareError(400, 9101, 'priority is a required data field.');
  data.target = target;
  return { content: shape.content(data), data, priority: Number(data.priority) };
}
