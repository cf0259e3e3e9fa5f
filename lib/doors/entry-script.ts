import { inlineScript } from './inline-script';

const script = inlineScript('entry.js');

/** All that runs on a sign-in page that is kept. */
export const entryScript = script.text;
export const entryScriptHash = script.hash;
