'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Brand } from '@/components/brand/brand';
import { Logo } from '@/components/brand/logo';
import { LocaleSwitcher } from '@/components/page/locale-switcher';
import { ThemeToggle } from '@/components/page/theme-toggle';
import { MobileNav } from '@/components/shell/mobile-nav';
import { PublicFooter, type PublicFooterProps } from '@/components/shell/public-footer';
import { SkipLink } from '@/components/shell/skip-link';
import { Button } from '@/components/ui/button';

type PublicLink = { label: string; href: string };

type PublicShellProps = {
  brand: Brand;
  links: PublicLink[];
  /** Quiet link, e.g. «Giriş yap». */
  signIn?: PublicLink;
  /** The one button, e.g. «Hemen başla». */
  action?: PublicLink;
  footer: Omit<PublicFooterProps, 'brand'>;
  children: ReactNode;
};

/**
 * The frame of the pages for everybody: landing, plans, contact. Where a password is typed the page is loaded anew: a
 * content security policy stays with its document, and these pages have a weaker one.
 */
export function PublicShell({ brand, links, signIn, action, footer, children }: PublicShellProps) {
  const t = useTranslations('common.shell');
  const logo = (
    <a href="/" className="flex min-w-0 rounded-md outline-none focus-visible:ring-[3px] focus-visible:ring-ring/50">
      <Logo brand={brand} />
    </a>
  );
  const phoneLinks = [...links, ...(signIn ? [signIn] : [])].map((link) => ({ ...link, reload: true }));
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="site-header sticky top-0 z-30 border-b bg-background/90 backdrop-blur-sm">
        <div className="mx-auto flex h-15 w-full max-w-6xl items-center gap-2 px-4 sm:px-6">
          <MobileNav nav={[{ items: phoneLinks }]} logo={logo} className="-ml-2 md:hidden" />
          {logo}
          <nav aria-label={t('navigation')} className="ml-6 hidden min-w-0 items-center gap-1 md:flex">
            {links.map((link) => (
              <Button key={link.href} variant="ghost" size="sm" asChild className="text-muted-foreground">
                <a href={link.href}>{link.label}</a>
              </Button>
            ))}
          </nav>
          <div className="ml-auto flex items-center gap-1">
            <LocaleSwitcher />
            <ThemeToggle />
            {signIn && (
              <Button variant="ghost" size="sm" asChild className="max-md:hidden">
                <a href={signIn.href}>{signIn.label}</a>
              </Button>
            )}
            {action && (
              <Button size="sm" asChild className="ml-1 max-[26rem]:hidden">
                <a href={action.href}>{action.label}</a>
              </Button>
            )}
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="marketing flex-1 outline-none">
        {children}
      </main>
      <PublicFooter brand={brand} {...footer} />
    </div>
  );
}
