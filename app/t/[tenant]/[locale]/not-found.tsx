'use client';

import { StatusView } from '@/components/public/status-view';

/** No such page; also what is shown of other people's things. */
export default function NotFound() {
  return <StatusView page="not-found" />;
}
