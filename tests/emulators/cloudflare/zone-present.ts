import { accountName } from './accounts';
import { accountId, stableId } from './identity';
import type { Zone } from './state';

const PLAN = {
  id: '0feeeeeeeeeeeeeeeeeeeeeeeeeeeeee',
  name: 'Free Website',
  price: 0,
  currency: 'USD',
  frequency: '',
  is_subscribed: false,
  can_subscribe: false,
  legacy_id: 'free',
  legacy_discount: false,
  externally_managed: false,
};
const META = {
  step: 2,
  custom_certificate_quota: 0,
  page_rule_quota: 3,
  phishing_detected: false,
  cdn_only: false,
  dns_only: false,
  foundation_dns: false,
};
const PERMISSIONS = ['#dns_records:edit', '#dns_records:read', '#zone:edit', '#zone:read', '#zone_settings:edit'];

/** A zone as the API gives it. */
export function presentZone(zone: Zone, developmentModeSeconds = 0) {
  return {
    id: zone.id,
    name: zone.name,
    status: zone.status,
    paused: zone.paused,
    type: zone.type,
    development_mode: developmentModeSeconds,
    name_servers: zone.nameServers,
    ...(zone.vanityNameServers.length > 0 && { vanity_name_servers: zone.vanityNameServers }),
    original_name_servers: ['ns1.registrar.test', 'ns2.registrar.test'],
    original_registrar: null,
    original_dnshost: null,
    modified_on: zone.modifiedOn,
    created_on: zone.createdOn,
    activated_on: zone.activatedOn,
    meta: META,
    owner: { id: stableId(`user ${zone.account}`), type: 'user', name: `${zone.account}@sandbox.test` },
    account: { id: accountId(zone.account), name: accountName(zone.account) },
    permissions: PERMISSIONS,
    plan: PLAN,
  };
}
