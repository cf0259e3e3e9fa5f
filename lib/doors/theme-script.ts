import { inlineScript } from './inline-script';

const script = inlineScript('theme.js');

/** In the page itself: light or dark is settled before anything is painted, without a request. */
export const themeScript = script.text;
export const themeScriptHash = script.hash;
