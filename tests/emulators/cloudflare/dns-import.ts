import type { Answer } from '../vendor';
import { readBindFile } from './bind-file';
import { proxiable } from './dns-content';
import type { RecordSet } from './dns-write';
import { CloudflareError, success } from './error';
import type { Context } from './operation';
import type { Zone } from './state';

/** The fields of a multipart/form-data body (RFC 7578), by name. */
function formFields(contentType: string, text: string): Record<string, string> {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (!mark) throw new CloudflareError(400, 9209, 'The import needs multipart/form-data.');
  const fields: Record<string, string> = {};
  for (const part of text.split(`--${mark}`).slice(1, -1)) {
    const [head = '', ...rest] = part.replace(/^\r\n/, '').split('\r\n\r\n');
    const name = /name="([^"]*)"/.exec(head)?.[1];
    if (name) fields[name] = rest.join('\r\n\r\n').replace(/\r\n$/, '');
  }
  return fields;
}

/** Adds the records of a BIND file; those that are there already count as parsed, not as added. */
export function importRecords({ text, contentType }: Context, zone: Zone, records: RecordSet): Answer {
  const { file, proxied } = formFields(contentType, text);
  if (file === undefined) throw new CloudflareError(400, 9209, 'The import needs a file.');
  const parsed = readBindFile(file, zone.name);
  let added = 0;
  for (const given of parsed) {
    try {
      records.create({ ...given, proxied: proxied === 'true' && proxiable(given.type) });
      added += 1;
    } catch (error) {
      const known = error instanceof CloudflareError && [81053, 81054, 81057, 81058].includes(error.code);
      if (!known) throw error;
    }
  }
  return success({ recs_added: added, total_records_parsed: parsed.length });
}
