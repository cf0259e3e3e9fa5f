import type { Grammar } from './grammar';
import { layoutProperties, marketingLook } from './layout-properties';
import { lookProperties } from './look-properties';
import { checkedValue } from './values';
import { isOwnVariableName, isThemeVariable } from './variables';
import { type Refuse, shown, type Zone } from './zone';

export type Written = { property: string; value: string };

const of = (table: Readonly<Record<string, Grammar>>, name: string) =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** What a property may be set to in a zone; in the marketing content looks are as free as layout. */
function grammarOf(property: string, zone: Zone): Grammar | undefined {
  if (zone === 'everywhere') return of(lookProperties, property);
  return of(layoutProperties, property) ?? (of(lookProperties, property) && marketingLook);
}

/**
 * One declaration, written anew. Offsets count from the property's first sign; `valueAt` is where the value begins.
 */
export function checkedDeclaration(
  property: string,
  source: string,
  valueAt: number,
  zone: Zone,
  refuse: Refuse,
): Written | undefined {
  const inValue: Refuse = (offset, code, parameters) => refuse(valueAt + offset, code, parameters);
  if (property.startsWith('--')) {
    if (isOwnVariableName(property)) return { property, value: checkedValue(source, { colors: 'opaque' }, inValue) };
    refuse(0, isThemeVariable(property) ? 'variable_of_theme' : 'variable_name', { name: shown(property) });
    return undefined;
  }
  const name = property.toLowerCase();
  const grammar = grammarOf(name, zone);
  if (grammar) return { property: name, value: checkedValue(source, grammar, inValue) };
  refuse(0, of(layoutProperties, name) ? 'property_marketing_only' : 'property_not_allowed', { name: shown(name) });
  return undefined;
}
