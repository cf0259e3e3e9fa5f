export type TimeZone = {
  id: string /** As people write it: `Europe/New York`. */;
  name: string /** `GMT+3`. */;
  offset: string;
};

/** All places' time zones the machine knows, with how far they are from Greenwich at that moment. */
export function timeZones(at: Date): TimeZone[] {
  return Intl.supportedValuesOf('timeZone').map((id) => ({
    id,
    name: id.replaceAll('_', ' '),
    offset: offsetOf(id, at),
  }));
}

function offsetOf(id: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: id, timeZoneName: 'shortOffset' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}
