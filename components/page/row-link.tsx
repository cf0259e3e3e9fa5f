import Link from 'next/link';
import type { ReactNode } from 'react';

type RowLinkProps = { href: string; note?: ReactNode; children: ReactNode };

/** The first cell's text, which leads on from anywhere in the row; the row is `relative`. */
export function RowLink({ href, note, children }: RowLinkProps) {
  return (
    <>
      <Link
        href={href}
        className="block truncate font-medium outline-none after:absolute after:inset-0 focus-visible:after:ring-[3px] focus-visible:after:ring-ring/50 focus-visible:after:ring-inset"
      >
        {children}
      </Link>
      {note && <span className="block truncate text-muted-foreground text-xs">{note}</span>}
    </>
  );
}
