import parseValue from 'postcss-value-parser';
import { words } from './grammar';
import { keyframesPrefix } from './hooks';
import { type Refuse, shown } from './zone';

const shape = /^[a-z_][\w-]{0,49}$/i;
const frame = /^(?:from|to|(?:\d{1,2}(?:\.\d{1,4})?|100)%)$/;

/** Words of the `animation` shorthand that are no names (CSS Animations Level 1, 4.9). */
const keywords = words(
  `none auto inherit initial unset revert revert-layer linear ease ease-in ease-out ease-in-out step-start step-end
  infinite normal reverse alternate alternate-reverse forwards backwards both running paused start end jump-start jump-end
  jump-none jump-both`,
);

/** The name under which a tenant's keyframes stand in the page, apart from the product's own; undefined when it is none. */
export function keyframesName(name: string): string | undefined {
  if (!shape.test(name) || keywords.has(name.toLowerCase())) return undefined;
  return name.startsWith(keyframesPrefix) ? name : keyframesPrefix + name;
}

/** `from`, `to` and percentages, written anew. */
export function frameSelector(source: string, refuse: Refuse): string | undefined {
  const frames = source.split(',').map((each) => each.trim().toLowerCase());
  const wrong = frames.find((each) => !frame.test(each));
  if (wrong === undefined) return frames.join(',');
  refuse(0, 'selector_part', { name: shown(wrong) });
  return undefined;
}

/** `animation` and `animation-name` with the names in them changed; a name without keyframes in the sheet is refused. */
export function renamedAnimation(value: string, known: ReadonlySet<string>, refuse: (name: string) => void): string {
  const parsed = parseValue(value);
  for (const node of parsed.nodes) {
    if (node.type !== 'word' || !shape.test(node.value) || keywords.has(node.value.toLowerCase())) continue;
    const name = keyframesName(node.value);
    if (name !== undefined && known.has(name)) node.value = name;
    else refuse(node.value);
  }
  return parsed.toString();
}
