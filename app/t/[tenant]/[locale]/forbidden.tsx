'use client';

import { StatusView } from '@/components/public/status-view';

/** Signed in, but not for this page. */
export default function Forbidden() {
  return <StatusView page="forbidden" />;
}
