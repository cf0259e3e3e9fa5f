export { entitlementsOf, loadEntitlements, refreshEntitlements, requireFeature } from './entitlement-map';
export { featureOfRoute } from './route-features';
