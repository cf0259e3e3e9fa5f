import { Body, Container, Head, Html, Preview, Section } from '@react-email/components';
import type { ReactNode } from 'react';
import type { Letter } from './letter';
import { MailFoot } from './mail-foot';
import { MailHead } from './mail-head';
import { darkSheet, looks } from './style';

type MailFrameProps = { letter: Letter; title: string; preheader: string; children: ReactNode };

/** The one layout of every mail: the tenant's head, the words, the tenant's foot. */
export function MailFrame({ letter, title, preheader, children }: MailFrameProps) {
  const { head, locale } = letter;
  const look = looks(head.palettes);
  return (
    <Html lang={locale}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>{title}</title>
        <style>{darkSheet(head.palettes)}</style>
      </Head>
      <Body style={look.ground} className="m-ground">
        <Preview>{preheader}</Preview>
        <Container style={look.sheet} className="m-sheet">
          <Section style={look.head} className="m-side">
            <MailHead head={head} look={look} />
          </Section>
          <Section style={look.words} className="m-side">
            {children}
          </Section>
        </Container>
        <Container style={look.foot} className="m-side">
          <MailFoot letter={letter} look={look} />
        </Container>
      </Body>
    </Html>
  );
}
