/**
 * The first letter or digit of a name, large, by the rules of the tenant's language: `istanbul` is an İ in Turkish and an I in
 * German. Undefined for a name without any.
 */
export function initialOf(name: string, locale: string): string | undefined {
  const [first] = name.normalize('NFC').match(/[\p{L}\p{N}]/u) ?? [];
  return first && [...first.toLocaleUpperCase(locale)][0];
}
