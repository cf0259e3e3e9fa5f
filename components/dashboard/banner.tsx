import Image from 'next/image';

/** The tenant's picture above the dashboard: decoration, cut to a strip so that it never pushes the page away. */
export function Banner({ url }: { url: string }) {
  return (
    <Image
      src={url}
      alt=""
      width={1200}
      height={300}
      unoptimized
      className="mb-6 aspect-[4/1] max-h-48 w-full rounded-xl object-cover"
    />
  );
}
