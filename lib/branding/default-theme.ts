import { type ColorTheme, colorTokens, completeTheme } from './color-theme';

/** The platform's own look as a theme: the colours of `app/globals.css`. A tenant with it has set nothing. */
export const defaultTheme: ColorTheme = completeTheme({
  name: 'default',
  primary: '#414fd2',
  primaryHover: '#353fc1',
  primaryActive: '#2b32a9',
  secondary: '#00a388',
  accent: '#eb881f',
  success: '#0fa05c',
  warning: '#ed990e',
  error: '#d42229',
  info: '#1a83db',
  background: '#ffffff',
  surface: '#f8f9fa',
  border: '#e2e4e7',
  textPrimary: '#15181e',
  textSecondary: '#5e636d',
  textDisabled: '#9498a0',
});

/** Whether two themes look the same, whatever they are called. */
export const sameColors = (one: ColorTheme, other: ColorTheme): boolean =>
  colorTokens.every((token) => one[token] === other[token]);

export const isDefaultTheme = (theme: ColorTheme): boolean => sameColors(theme, defaultTheme);
