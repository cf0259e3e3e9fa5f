import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Brand } from '@/components/brand/brand';
import { Logo } from '@/components/brand/logo';
import { LocaleSwitcher } from '@/components/page/locale-switcher';
import { ThemeToggle } from '@/components/page/theme-toggle';
import { CrumbsProvider, TopCrumbs } from '@/components/shell/crumbs';
import { MobileNav } from '@/components/shell/mobile-nav';
import type { NavGroup } from '@/components/shell/nav';
import { QuickOpen } from '@/components/shell/quick-open';
import { SandboxBadge } from '@/components/shell/sandbox-badge';
import { SidebarNav } from '@/components/shell/sidebar-nav';
import { SkipLink } from '@/components/shell/skip-link';
import { type ShellUser, UserMenu } from '@/components/shell/user-menu';

type PanelShellProps = {
  brand: Brand;
  nav: NavGroup[];
  user: ShellUser;
  /** A server action that ends the session and redirects. */
  signOut: () => Promise<unknown>;
  homeHref?: string;
  accountHref?: string;
  /** Which panel this is, under the name: «Yönetim». The customer's own has none. */
  area?: string;
  /** Cloudflare and Stripe are simulated. */
  sandbox?: boolean;
  /** Above every page: a suspended licence, an unverified address. */
  banner?: ReactNode;
  /** At the foot of the side bar: usage, help. */
  sidebarFooter?: ReactNode;
  children: ReactNode;
};

/** The frame of the three panels: side bar (a sheet on phones), top bar, page. */
export function PanelShell(props: PanelShellProps) {
  const t = useTranslations('common.shell');
  const { brand, nav, user, homeHref = '/', area, sidebarFooter } = props;
  const logo = (
    <Link
      href={homeHref}
      className="flex min-w-0 items-center gap-2 rounded-md outline-none focus-visible:ring-[3px] focus-visible:ring-ring/50"
    >
      <Logo brand={brand} caption={area} />
    </Link>
  );
  return (
    <CrumbsProvider>
      <SkipLink />
      <div className="min-h-dvh lg:grid lg:grid-cols-[15.5rem_minmax(0,1fr)]">
        <aside className="panel-sidebar hidden border-r bg-sidebar lg:block print:hidden">
          <div className="sticky top-0 flex h-dvh flex-col">
            <div className="flex h-14 shrink-0 items-center px-5">{logo}</div>
            <div className="flex-1 overflow-y-auto px-3 py-2">
              <SidebarNav nav={nav} label={t('navigation')} />
            </div>
            {sidebarFooter && <div className="border-t p-3">{sidebarFooter}</div>}
          </div>
        </aside>
        <div className="flex min-h-dvh min-w-0 flex-col">
          <header className="panel-header sticky top-0 z-30 flex h-14 shrink-0 items-center gap-1.5 border-b bg-background/90 px-3 backdrop-blur-sm sm:gap-2 sm:px-6 lg:px-8 print:hidden">
            <MobileNav nav={nav} logo={logo} footer={sidebarFooter} className="-ml-1 lg:hidden" />
            <div className="min-w-0 flex-1">
              <TopCrumbs nav={nav} />
            </div>
            {props.sandbox && <SandboxBadge />}
            <QuickOpen nav={nav} />
            <LocaleSwitcher />
            <ThemeToggle />
            <UserMenu user={user} accountHref={props.accountHref} signOut={props.signOut} />
          </header>
          {props.banner}
          <main
            id="content"
            tabIndex={-1}
            className="panel-content mx-auto w-full max-w-6xl flex-1 has-data-wide:max-w-none px-4 py-6 outline-none sm:px-6 lg:px-8 lg:py-8"
          >
            {props.children}
          </main>
        </div>
      </div>
    </CrumbsProvider>
  );
}
