/** The address a tenant has on the platform itself: its slug under the platform's host, the house on the bare host. */
export function platformAddress({ slug, isHouse }: { slug: string; isHouse: boolean }, publicUrl: URL): string {
  return isHouse ? publicUrl.origin : `${publicUrl.protocol}//${slug}.${publicUrl.host}`;
}
