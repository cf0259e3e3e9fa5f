import { domainToUnicode } from 'node:url';

/** The name as people write it: `xn--mnchen-3ya.example` -> `münchen.example`. */
export const unicodeName = (name: string): string => domainToUnicode(name) || name;
