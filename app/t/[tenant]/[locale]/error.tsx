'use client';

import { ErrorState } from '@/components/page/error-state';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Whatever failed below; the digest finds it in the log. */
export default function TenantError({ error, reset }: Props) {
  return (
    <main id="content" className="mx-auto grid min-h-dvh w-full max-w-2xl place-items-center px-4">
      <ErrorState requestId={error.digest} onRetry={reset} />
    </main>
  );
}
