const VARIABLE = /\$\$|\$\{([a-z][a-z0-9_]*)\}|\$/g;

/** Names of the variables in a text of a template, as Compose writes them: `${name}`; `$$` is a dollar sign. */
export function variablesIn(text: string): string[] {
  return [...text.matchAll(VARIABLE)].flatMap((match) => (match[0] === '$$' ? [] : [match[1] ?? '$']));
}

/**
 * The text with values in the places of its variables, in one pass: what a value holds is never read as a variable.
 * Throws on a variable without a value.
 */
export function fillIn(text: string, values: Record<string, string>): string {
  return text.replace(VARIABLE, (match, name: string | undefined) => {
    if (match === '$$') return '$';
    const value = name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`no value for ${match}`);
    return value;
  });
}
