import { ownVariable, themeColors } from './colors';

export const isOwnVariableName = (name: string): boolean => ownVariable.test(name);

/** Set by the Colours tab, where contrast is seen to. */
export const isThemeVariable = (name: string): boolean => themeColors.has(name.slice(2)) || name === '--radius';
