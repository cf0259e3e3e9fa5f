/** Says that this browser session has been shown the first-domain wizard (product.md R10). */
export const wizardSeenCookie = 'wizard-seen';
