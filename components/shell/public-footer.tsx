import { MailIcon, MapPinIcon, PhoneIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Brand } from '@/components/brand/brand';
import { Logo } from '@/components/brand/logo';

export type PublicFooterProps = {
  brand: Brand;
  contact?: { email?: string | null; phone?: string | null; address?: string | null };
  /** By the name of the network: `{ label: 'LinkedIn', href: 'https://…' }`. */
  social?: { label: string; href: string }[];
  links?: { label: string; href: string }[];
  /** Tenants without the white-label feature say on what they run. */
  /** Whose platform it is; nothing under a white label. */
  poweredBy?: string;
  year: number;
};

export function PublicFooter({ brand, contact, social = [], links = [], poweredBy, year }: PublicFooterProps) {
  const t = useTranslations('common.shell');
  const line =
    'inline-flex max-w-full items-start gap-2 hover:text-foreground [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0';
  return (
    <footer className="site-footer border-t bg-surface text-muted-foreground text-sm">
      <div className="mx-auto grid w-full max-w-6xl gap-8 px-4 py-10 sm:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,1fr)] sm:px-6">
        <div className="grid content-start gap-4">
          <Logo brand={brand} className="text-foreground" />
          <address className="grid justify-items-start gap-2 not-italic wrap-anywhere">
            {contact?.email && (
              <a href={`mailto:${contact.email}`} className={line}>
                <MailIcon aria-hidden="true" />
                {contact.email}
              </a>
            )}
            {contact?.phone && (
              <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`} className={line}>
                <PhoneIcon aria-hidden="true" />
                {contact.phone}
              </a>
            )}
            {contact?.address && (
              <span className={line}>
                <MapPinIcon aria-hidden="true" />
                <span className="whitespace-pre-line">{contact.address}</span>
              </span>
            )}
          </address>
        </div>
        <ul className="grid content-start gap-2.5">
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href} className="hover:text-foreground">
                {link.label}
              </a>
            </li>
          ))}
        </ul>
        <ul className="grid content-start gap-2.5">
          {social.map((link) => (
            <li key={link.href}>
              <a href={link.href} rel="noopener noreferrer" target="_blank" className="hover:text-foreground">
                {link.label}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <div className="border-t">
        <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center justify-between gap-2 px-4 py-4 text-xs sm:px-6">
          <span>{t('copyright', { year: String(year), name: brand.name })}</span>
          {poweredBy && <span data-guarded="notice">{poweredBy}</span>}
        </div>
      </div>
    </footer>
  );
}
