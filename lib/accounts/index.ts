export { resolveActor } from './actor';
export { closeBrowserSession, openBrowserSession } from './browser-session';
export { CustomerRecord, type CustomerRecordView, readCustomerRecord } from './customer-record';
export { markOnboarded } from './onboarded';
export { changeCustomerStatus } from './operations/change-customer-status';
export { chooseLocale } from './operations/choose-locale';
export { listCustomerRecords, readCustomer } from './operations/read-customers';
export { readMe } from './operations/read-me';
export { register } from './operations/register';
export { revokeSession } from './operations/revoke-session';
export { signIn } from './operations/sign-in';
export { signInStaff } from './operations/sign-in-staff';
export { signOut } from './operations/sign-out';
export { skipOnboarding } from './operations/skip-onboarding';

export type { SignedIn } from './person';
export { signTicket, signToken } from './token';
