import { Link, Text } from '@react-email/components';
import { createElement, Fragment, type ReactNode } from 'react';
import type { Letter, MailLink } from './letter';
import type { Looks } from './style';

/** Parts one after the other with something between them. */
const joined = (parts: readonly ReactNode[], between: ReactNode): ReactNode =>
  createElement(Fragment, null, ...parts.flatMap((part, at) => (at > 0 ? [between, part] : [part])));

/** Lines as they were typed. */
const lines = (text: string): ReactNode => joined(text.split(/\r?\n/), <br />);
const apart = (parts: readonly ReactNode[]): ReactNode => joined(parts, ' · ');

/** The tenant's footer, how to reach it, and why this mail came. */
export function MailFoot({ letter: { head, t }, look }: { letter: Letter; look: Looks }) {
  const link = ({ label, href }: MailLink) => (
    <Link href={href} style={look.link} className="m-link">
      {label}
    </Link>
  );
  const contact = [
    head.email && link({ label: head.email, href: `mailto:${head.email}` }),
    head.phone,
    head.address && lines(head.address),
  ].filter(Boolean);
  const line = (content: ReactNode) => (
    <Text style={look.footText} className="m-muted">
      {content}
    </Text>
  );
  return (
    <>
      {head.footer && line(lines(head.footer))}
      {contact.length > 0 && line(apart(contact))}
      {head.social.length > 0 && line(apart(head.social.map(link)))}
      {line(t('frame.reason', { name: head.name }))}
      {head.poweredBy && line(head.poweredBy)}
    </>
  );
}
