import { ImageIcon } from 'lucide-react';
import Image from 'next/image';
import { cn } from '@/components/ui/cn';

type PictureViewProps = {
  url: string;
  /** On which ground it will stand. */
  ground: 'light' | 'dark' | 'cover';
  className?: string;
};

const grounds = {
  light: 'bg-white text-neutral-400',
  dark: 'bg-[#131519] text-neutral-500',
  cover: 'bg-surface text-muted-foreground',
};

/** A picture on the ground it will stand on; an empty place where there is none. */
export function PictureView({ url, ground, className }: PictureViewProps) {
  return (
    <span className={cn('grid size-full min-w-0 place-items-center overflow-hidden', grounds[ground], className)}>
      {url ? (
        <Image
          src={url}
          alt=""
          width={320}
          height={120}
          unoptimized
          className={
            ground === 'cover' ? 'size-full object-cover' : 'h-auto max-h-10 w-auto max-w-[80%] object-contain'
          }
        />
      ) : (
        <ImageIcon aria-hidden="true" className="size-5" />
      )}
    </span>
  );
}
