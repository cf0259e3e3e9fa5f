/** Pages that need a feature of the tenant's licence: path prefix (whole segments) -> feature key. */
const routeFeatures: readonly (readonly [prefix: string, feature: string])[] = [
  ['/manage/custom-domain', 'custom_domain'],
];

/** The feature a path needs; undefined when it is open to every licence. */
export function featureOfRoute(path: string): string | undefined {
  return routeFeatures.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`))?.[1];
}
