export {
  entitlementsOf,
  loadEntitlements,
  opensAfterTrial,
  refreshEntitlements,
  requiredPackageOf,
  requireFeature,
} from './entitlement-map';
export { featureNames, findOfferedPackage, listOfferedPackages, type OfferedPackage } from './queries/offered-packages';
export { featureOfRoute } from './route-features';
