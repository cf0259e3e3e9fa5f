/**
 * The outside half of a domain: zone, name servers, records.
 *
 * Operations (tenant scope, `customer` and `tenant_admin` with a customer profile); input and output by these names in shapes.ts:
 * - selectCompanyAccount  SelectCompanyAccount -> SelectedAccount      (wizard step becomes `zone`)
 * - validateZone          ValidateZone -> Zone                         (creates it if missing; step `nameservers`, or `preview` when active)
 * - checkNameservers      CheckNameservers -> Nameservers              (read: for polling)
 * - requestZoneCheck      CheckNameservers -> Nameservers              (write: asks Cloudflare to look again; the "check" button)
 * - checkManualRecords    { domain } -> ManualRecords                  (read: domain without Cloudflare)
 * - previewChanges        PreviewChanges -> Preview                    (step `preview`)
 * - readPreview           { wizard_id } -> { preview: Preview | null } (read: the stored one, for a reload)
 * - applyChanges          ApplyChanges -> Applied                      (run `domain.apply`: steps verify, records, tls)
 * - deleteDomain          DeleteDomain -> Deleting                     (run `domain.delete`: steps verify, records)
 *
 * Runs for `lib/doors/run-definitions.ts`: applyDomainRun, deleteDomainRun.
 */
export { applyChanges } from './operations/apply-changes';
export { checkManualRecords } from './operations/check-manual-records';
export { checkNameservers } from './operations/check-nameservers';
export { deleteDomain } from './operations/delete-domain';
export { previewChanges, readPreview } from './operations/preview-changes';
export { requestZoneCheck } from './operations/request-zone-check';
export { selectCompanyAccount } from './operations/select-company-account';
export { validateZone } from './operations/validate-zone';
export { applyDomainRun } from './runs/apply-domain';
export { deleteDomainRun } from './runs/delete-domain';
export * from './shapes';
