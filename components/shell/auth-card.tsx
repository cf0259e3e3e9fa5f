import Image from 'next/image';
import type { ReactNode } from 'react';
import type { Brand } from '@/components/brand/brand';
import { Logo } from '@/components/brand/logo';
import { EntryControls } from '@/components/shell/entry-controls';
import { cn } from '@/components/ui/cn';

type AuthCardProps = {
  brand: Brand;
  title: string;
  description?: ReactNode;
  /** Below the card: «Hesabınız yok mu? …». */
  footer?: ReactNode;
  /** The tenant's picture: fills the other half on wide screens. */
  backgroundUrl?: string | null;
  homeHref?: string;
  children: ReactNode;
};

/** The frame of sign-in, registration, reset and their like: logo, one card, nothing else. */
export function AuthCard({
  brand,
  title,
  description,
  footer,
  backgroundUrl,
  homeHref = '/',
  children,
}: AuthCardProps) {
  return (
    <div className={cn('min-h-dvh', backgroundUrl && 'lg:grid lg:grid-cols-2')}>
      <div className="relative isolate flex min-h-dvh flex-col">
        {!backgroundUrl && (
          <div
            aria-hidden="true"
            className="-z-10 absolute inset-0 bg-[radial-gradient(60rem_28rem_at_50%_-8rem,color-mix(in_oklab,var(--brand-primary)_13%,transparent),transparent)]"
          />
        )}
        <EntryControls />
        <main id="content" className="flex flex-1 flex-col items-center justify-center gap-6 px-4 pt-2 pb-16">
          <a
            href={homeHref}
            className="flex max-w-full rounded-md outline-none focus-visible:ring-[3px] focus-visible:ring-ring/50"
          >
            <Logo brand={brand} size="lg" />
          </a>
          <div className="entry-card w-full max-w-md rounded-xl border bg-card p-6 shadow-sm sm:p-8">
            <h1 className="text-balance font-semibold text-xl tracking-tight">{title}</h1>
            {description && <div className="mt-1.5 text-muted-foreground text-sm">{description}</div>}
            <div className="mt-6">{children}</div>
          </div>
          {footer && (
            <div className="max-w-md text-center text-muted-foreground text-sm [&_a]:font-medium [&_a]:text-link [&_a]:underline-offset-4 hover:[&_a]:underline">
              {footer}
            </div>
          )}
        </main>
      </div>
      {backgroundUrl && (
        <div className="relative hidden overflow-hidden bg-surface lg:block">
          <Image
            src={backgroundUrl}
            alt=""
            width={1200}
            height={1600}
            unoptimized
            className="absolute inset-0 size-full object-cover"
          />
        </div>
      )}
    </div>
  );
}
