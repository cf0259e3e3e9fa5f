import { Button, Column, Heading, Link, Row, Section, Text } from '@react-email/components';
import type { ReactNode } from 'react';
import type { Letter } from './letter';
import { looks } from './style';

type PartProps = { letter: Letter; children: ReactNode };

const lookOf = (letter: Letter) => looks(letter.head.palettes);

export function Title({ letter, children }: PartProps) {
  return (
    <Heading as="h1" style={lookOf(letter).heading} className="m-text">
      {children}
    </Heading>
  );
}

export function Paragraph({ letter, children }: PartProps) {
  return (
    <Text style={lookOf(letter).text} className="m-text">
      {children}
    </Text>
  );
}

/** «Hello Ayşe,»: by the name the person gave, if they did. */
export function Greeting({ letter }: { letter: Letter }) {
  const { recipientName: name, t } = letter;
  return <Paragraph letter={letter}>{name ? t('frame.hello', { name }) : t('frame.helloAll')}</Paragraph>;
}

/** Names and their values, in two columns. */
export function Facts({ letter, rows }: { letter: Letter; rows: readonly (readonly [string, string])[] }) {
  const look = lookOf(letter);
  return (
    <Section style={look.facts} className="m-line">
      {rows.map(([label, value]) => (
        <Row key={label}>
          <Column style={{ ...look.fact, width: '38%', paddingRight: '12px' }} className="m-line">
            <Text style={{ ...look.small, margin: 0 }} className="m-muted">
              {label}
            </Text>
          </Column>
          <Column style={look.fact} className="m-line">
            <Text
              style={{ ...look.text, margin: 0, fontSize: '15px', lineHeight: '22px', wordBreak: 'break-word' }}
              className="m-text"
            >
              {value}
            </Text>
          </Column>
        </Row>
      ))}
    </Section>
  );
}

/** Numbered steps. */
export function Steps({ letter, steps }: { letter: Letter; steps: readonly string[] }) {
  const { text } = lookOf(letter);
  return (
    <ol className="m-text" style={{ ...text, margin: '0 0 24px', paddingLeft: '24px' }}>
      {steps.map((step) => (
        <li key={step} style={{ margin: '0 0 8px' }}>
          {step}
        </li>
      ))}
    </ol>
  );
}

/** The one thing to do next, with its address in words below for programs that show no buttons. */
export function NextStep({ letter, label, href }: { letter: Letter; label: string; href: string }) {
  const look = lookOf(letter);
  return (
    <>
      <Section style={{ margin: '8px 0 24px' }}>
        <Button href={href} style={look.button} className="m-button">
          {label}
        </Button>
      </Section>
      <Text style={{ ...look.small, margin: 0, wordBreak: 'break-word' }} className="m-muted" data-skip-in-text>
        {letter.t('frame.orOpen')}{' '}
        <Link href={href} style={look.link} className="m-link">
          {href}
        </Link>
      </Text>
    </>
  );
}
