import { CheckIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Brand } from '@/components/brand/brand';
import { Logo } from '@/components/brand/logo';
import { LocaleSwitcher } from '@/components/page/locale-switcher';
import { ThemeToggle } from '@/components/page/theme-toggle';

type SignUpFrameProps = { brand: Brand; title: string; text: string; promises: string[]; children: ReactNode };

/** The frame of the sign-up: logo, what is offered in a sentence, and the steps. */
export function SignUpFrame({ brand, title, text, promises, children }: SignUpFrameProps) {
  return (
    <div className="relative isolate flex min-h-dvh flex-col">
      <div
        aria-hidden="true"
        className="-z-10 absolute inset-x-0 top-0 h-[36rem] bg-[radial-gradient(60rem_28rem_at_50%_-8rem,color-mix(in_oklab,var(--brand-primary)_13%,transparent),transparent)]"
      />
      <header className="mx-auto flex w-full max-w-7xl items-center justify-between gap-3 px-4 py-3 sm:px-6">
        {/* loaded anew: the pages there have another content security policy */}
        <a
          href="/"
          className="flex min-w-0 rounded-md outline-none focus-visible:ring-[3px] focus-visible:ring-ring/50"
        >
          <Logo brand={brand} />
        </a>
        <div className="flex shrink-0 items-center gap-1">
          <LocaleSwitcher />
          <ThemeToggle />
        </div>
      </header>
      <main id="content" className="mx-auto w-full max-w-7xl flex-1 px-4 pt-8 pb-20 sm:px-6 sm:pt-12">
        <div className="mx-auto mb-10 max-w-2xl text-center">
          <h1 className="text-balance font-semibold text-3xl tracking-tight sm:text-4xl">{title}</h1>
          <p className="mt-4 text-pretty text-muted-foreground sm:text-lg">{text}</p>
          <ul className="mt-5 flex flex-wrap justify-center gap-x-6 gap-y-2 text-sm">
            {promises.map((promise) => (
              <li key={promise} className="inline-flex items-center gap-1.5">
                <CheckIcon aria-hidden="true" className="size-4 shrink-0 text-success-text" />
                {promise}
              </li>
            ))}
          </ul>
        </div>
        {children}
      </main>
    </div>
  );
}
