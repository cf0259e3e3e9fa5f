'use client';

import { StatusView } from '@/components/public/status-view';

export default function NotFound() {
  return <StatusView page="not-found" />;
}
