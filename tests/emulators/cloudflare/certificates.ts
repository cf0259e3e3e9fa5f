import { success } from './error';
import { stableId } from './identity';
import { type Context, iso, type Operations } from './operation';
import { page } from './pages';
import type { Zone } from './state';
import { belowZone } from './zone-access';

const NINETY_DAYS = 90 * 86_400_000;

/** The universal certificate: issued once the zone is active, renewed for ever after. */
function universalPack(zone: Zone, now: Date) {
  const hosts = [zone.name, `*.${zone.name}`];
  const active = zone.activatedOn !== null;
  const issued = Date.parse(zone.activatedOn ?? zone.createdOn);
  const expires = issued + NINETY_DAYS * (1 + Math.floor((now.getTime() - issued) / NINETY_DAYS));
  const certificate = {
    id: stableId(`certificate ${zone.id}`),
    hosts,
    status: 'active',
    issuer: 'GoogleTrustServices',
    signature: 'ECDSAWithSHA256',
    bundle_method: 'ubiquitous',
    zone_id: zone.id,
    uploaded_on: iso(new Date(issued)),
    modified_on: iso(new Date(issued)),
    expires_on: iso(new Date(expires)),
    priority: 0,
  };
  return {
    id: stableId(`pack ${zone.id}`),
    type: 'universal',
    hosts,
    status: active ? 'active' : 'pending_validation',
    certificates: active ? [certificate] : [],
    ...(active && { primary_certificate: certificate.id }),
    validation_method: 'txt',
    validity_days: 90,
    certificate_authority: 'google',
    cloudflare_branding: false,
  };
}

function packs({ state, query, world }: Context, zone: Zone) {
  const pack = universalPack(zone, world.now());
  const shown = state.universalSsl[zone.id] !== false && (query.status === 'all' || pack.status === 'active');
  return page(shown ? [pack] : [], query, 20);
}

/** Universal SSL and the certificate packs that come of it. */
export const certificateOperations: Operations = belowZone({
  'GET /zones/{zone_id}/ssl/certificate_packs': packs,
  'GET /zones/{zone_id}/ssl/universal/settings': ({ state }, zone) =>
    success({ enabled: state.universalSsl[zone.id] ?? true }),
  'PATCH /zones/{zone_id}/ssl/universal/settings': ({ state, body }, zone) => {
    const { enabled } = body as { enabled?: boolean };
    if (enabled !== undefined) state.universalSsl[zone.id] = enabled;
    return success({ enabled: state.universalSsl[zone.id] ?? true });
  },
});
