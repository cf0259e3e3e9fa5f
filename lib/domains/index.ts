/**
 * Hosted domains, Cloudflare accounts and the wizard's place.
 *
 * Operations (all of the tenant's scope, for `customer` and `tenant_admin` with a customer profile, unless said):
 * - validateDomain   { domain, project_name? }             -> { wizard_id, domain, unicode_domain, lb_ip }   opens or finds the wizard
 * - readWizard       { wizard_id? , domain? }              -> { wizard: Wizard | null }   neither given: the latest open one
 * - saveWizardStep   { wizard_id, step?, project_name?, proxy_enabled? } -> Wizard   goes back to an earlier step, keeps choices
 * - abandonWizard    { wizard_id }                         -> { wizard_id }
 * - selectWithoutCloudflare { domain }                     -> Wizard   (step becomes `records`)
 * - listDomains      { page, limit, search?, status? }     -> { domains: HostedDomain[], total, page, pages, limit }
 * - readDomain       { id }                                -> DomainDetail
 * - readStats        {}                                    -> CustomerStats
 * - listCloudflareAccounts {}  customers: { accounts: OfferedAccount[] }, staff: { accounts: CloudflareAccount[] }
 * - platform scope, staff: createCloudflareAccount { name, email, api_token, max_domains?, notes? }, readCloudflareAccount { id },
 *   updateCloudflareAccount { id, name?, email?, api_token?, max_domains?, notes?, is_active? }, deleteCloudflareAccount { id }
 *
 * Reads for pages: listDomainsOf(tx, ctx, filter), domainDetail(tx, ctx, id), openWizards(tx, ctx) and findWizard(tx, ctx, { id })
 * (rows; wizardView(row) shows them), offeredAccounts(tx), customerStats(tx, ctx), cloudflareAccountList(tx).
 */
export { type DomainOverview, isDomainStatus, listAllDomains, readAnyDomain } from './all-domains';
export {
  chooseAccount,
  cloudflareAccountList,
  offeredAccounts,
  releaseAccountSlot,
  takeAccountSlot,
} from './cloudflare-accounts';
export { customerOf } from './customer';
export { type DomainRow, domainView } from './domain-view';
export { assertHostableName, assertNameIsFree } from './free-name';
export { abandonWizard } from './operations/abandon-wizard';
export { createCloudflareAccount } from './operations/create-cloudflare-account';
export { deleteCloudflareAccount } from './operations/delete-cloudflare-account';
export { listCloudflareAccounts } from './operations/list-cloudflare-accounts';
export { readCloudflareAccount } from './operations/read-cloudflare-account';
export { listDomains, readDomain, readStats } from './operations/read-domains';
export { readWizard } from './operations/read-wizard';
export { saveWizardStep } from './operations/save-wizard-step';
export { selectWithoutCloudflare } from './operations/select-without-cloudflare';
export { updateCloudflareAccount } from './operations/update-cloudflare-account';
export { validateDomain } from './operations/validate-domain';
export {
  companyToken,
  resealTokens,
  sealDomainToken,
  sealWizardToken,
  tokenOfDomain,
  tokenOfWizard,
} from './provider-token';
export { domainDetail, listDomainsOf, requireDomain, sitesOn } from './queries';
export * from './shapes';
export { customerStats } from './stats';
export { verifiedAccount } from './verified-account';
export { stateOf, type WizardRow, WizardState, withoutZone } from './wizard-state';
export {
  changeWizard,
  findWizard,
  loadBalancerOf,
  openWizard,
  openWizards,
  requireWizard,
  wizardView,
} from './wizards';
export { assertZoneIsOurs } from './zone-claim';
