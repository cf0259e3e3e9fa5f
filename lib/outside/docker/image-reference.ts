const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const HOST = '(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?\\.)+[a-zA-Z0-9-]+(?::[0-9]{1,5})?|localhost(?::[0-9]{1,5})?';
const TAG = '[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}';
const REFERENCE = new RegExp(`^(?:(?:${HOST})/)?${COMPONENT}(?:/${COMPONENT})*(?::${TAG}|@sha256:[a-f0-9]{64})$`);

/** A name with a tag or digest, as the distribution grammar has it (no tag is refused: `latest` is never meant). */
export function isImageReference(text: string): boolean {
  return text.length <= 255 && REFERENCE.test(text);
}

/** As the engine's pull wants it: name and tag apart, a digest in the name. */
export function splitReference(reference: string): Record<string, string> {
  const at = reference.lastIndexOf(':');
  if (reference.includes('@') || at < reference.lastIndexOf('/')) return { fromImage: reference };
  return { fromImage: reference.slice(0, at), tag: reference.slice(at + 1) };
}
