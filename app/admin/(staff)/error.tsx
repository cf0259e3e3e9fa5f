'use client';

import { ErrorState } from '@/components/page/error-state';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Whatever page of the staff's failed; the digest finds it in the log. */
export default function StaffError({ error, reset }: Props) {
  return <ErrorState requestId={error.digest} onRetry={reset} />;
}
