'use client';

import { StatusView } from '@/components/public/status-view';

/** Signed in, but not as staff. */
export default function Forbidden() {
  return <StatusView page="forbidden" />;
}
