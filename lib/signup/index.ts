export { createTenant } from './operations/create-tenant';
export { signUpTenant } from './operations/sign-up-tenant';
