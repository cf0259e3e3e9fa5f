const places: Record<string, string> = {
  tenant: 'tenants',
  customer: 'customers',
  domain: 'domains',
  site: 'sites',
  plan: 'plans',
  cf_account: 'cloudflare',
  invoice: 'billing',
};

/** The staff's page of a thing that history names; undefined where it has none. */
export function resourceHref(type: string | null, id: string | null): string | undefined {
  const place = type ? places[type] : undefined;
  return place && id ? `/admin/${place}/${id}` : undefined;
}
