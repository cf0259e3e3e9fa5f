export { type Entitlements, effectiveEntitlements, type Limit, type Terms } from './effective';
export { entitlementsOf, loadEntitlements, refreshEntitlements, requireFeature } from './entitlement-map';
export { featureOfRoute } from './route-features';
