import Image from 'next/image';
import { useTranslations } from 'next-intl';
import { Section } from '@/components/page/section';
import { cn } from '@/components/ui/cn';
import type { Branding } from '@/lib/branding';

/** The pictures that are published. */
export function PictureSection({ branding }: { branding: Branding }) {
  const t = useTranslations('manage.branding');
  const light = branding.logoLightUrl ?? branding.logoUrl;
  const pictures = [
    { key: 'logoLight', url: light, ground: 'bg-white' },
    { key: 'logoDark', url: branding.logoDarkUrl, ground: 'bg-[#0d0e11]' },
    { key: 'favicon', url: branding.faviconUrl, ground: 'bg-surface' },
    { key: 'loginBackground', url: branding.loginBackgroundUrl, ground: 'bg-surface' },
  ] as const;
  return (
    <Section title={t('logos')} description={light ? undefined : t('noLogo')}>
      <ul className="grid grid-cols-2 gap-4">
        {pictures.map(({ key, url, ground }) => (
          <li key={key} className="min-w-0">
            <div className={cn('grid h-24 place-items-center overflow-hidden rounded-lg border p-3', ground)}>
              {url ? (
                <Image
                  src={url}
                  alt={t(key)}
                  width={176}
                  height={72}
                  unoptimized
                  className="max-h-full object-contain"
                />
              ) : (
                <span className="rounded bg-background px-2 py-0.5 text-muted-foreground text-xs">{t('empty')}</span>
              )}
            </div>
            <p className="mt-1.5 text-muted-foreground text-xs">{t(key)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
