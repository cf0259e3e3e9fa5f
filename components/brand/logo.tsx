import Image from 'next/image';
import type { Brand } from '@/components/brand/brand';
import { KonakMark } from '@/components/brand/konak-mark';
import { cn } from '@/components/ui/cn';

const heights = { sm: 'h-6', md: 'h-7', lg: 'h-10' };
const tiles = { sm: 'size-6 rounded-md text-xs', md: 'size-7 rounded-md text-sm', lg: 'size-10 rounded-lg text-lg' };

type LogoProps = {
  brand: Brand;
  size?: keyof typeof heights;
  /** Which part of the product this is, small beside or below the name. */
  caption?: string;
  className?: string;
};

/** The tenant's logo (its own for dark pages, if it gave one), or its initial on its colour beside its name. */
export function Logo({ brand, size = 'md', caption, className }: LogoProps) {
  if (brand.logoUrl) {
    const image = cn(heights[size], 'w-auto max-w-44 object-contain object-left');
    const dark = brand.logoDarkUrl;
    return (
      <span className={cn('inline-flex min-w-0 items-center gap-2.5', className)}>
        <LogoImage url={brand.logoUrl} name={brand.name} className={cn(image, dark && 'dark:hidden')} />
        {dark && <LogoImage url={dark} name={brand.name} className={cn(image, 'hidden dark:block')} />}
        {caption && <span className="truncate border-l pl-2.5 text-muted-foreground text-xs">{caption}</span>}
      </span>
    );
  }
  return (
    <span className={cn('inline-flex min-w-0 items-center gap-2.5', className)}>
      {brand.house ? (
        <KonakMark className={cn(tiles[size], 'rounded-none')} />
      ) : (
        <span
          aria-hidden="true"
          className={cn('grid shrink-0 place-content-center bg-brand font-semibold text-brand-foreground', tiles[size])}
        >
          {initial(brand.name)}
        </span>
      )}
      <span className="grid min-w-0 leading-tight">
        <span
          className={cn(
            'font-semibold tracking-tight',
            size === 'lg' ? 'line-clamp-2 text-balance text-xl wrap-anywhere' : 'truncate text-[0.9375rem]',
          )}
        >
          {brand.name}
        </span>
        {caption && <span className="truncate text-muted-foreground text-xs">{caption}</span>}
      </span>
    </span>
  );
}

function LogoImage({ url, name, className }: { url: string; name: string; className: string }) {
  return <Image src={url} alt={name} width={176} height={40} unoptimized priority className={className} />;
}

function initial(name: string) {
  const first = [...name.trim()][0] ?? 'K';
  return first === 'i' ? 'İ' : first.toUpperCase();
}
