import { z } from 'zod';
import { Facts, Greeting, NextStep, Paragraph, Steps, Title } from '../frame/parts';
import { Instant, mailTemplate } from './template';

/** To whoever has just signed an institution or reseller up. */
export const tenantWelcome = mailTemplate({
  parameters: z.object({ email: z.string().max(255), trialEndsAt: Instant.nullable() }),
  example: { email: 'ayse.yilmaz@example.com', trialEndsAt: '2030-05-14T12:00:00Z' },
  write(letter, { email, trialEndsAt }) {
    const { t, origin, head, date } = letter;
    const brand = head.name;
    const rows: [string, string][] = [
      [t('facts.address'), new URL(origin).host],
      [t('facts.signInWith'), email],
    ];
    if (trialEndsAt) rows.push([t('facts.trialEnds'), date(trialEndsAt)]);
    return {
      subject: t('tenantWelcome.subject', { brand }),
      preheader: t('tenantWelcome.preheader'),
      body: (
        <>
          <Title letter={letter}>{t('tenantWelcome.title', { brand })}</Title>
          <Greeting letter={letter} />
          <Paragraph letter={letter}>{t('tenantWelcome.text')}</Paragraph>
          <Facts letter={letter} rows={rows} />
          <Paragraph letter={letter}>{t('tenantWelcome.next')}</Paragraph>
          <Steps
            letter={letter}
            steps={[t('tenantWelcome.brand'), t('tenantWelcome.domain'), t('tenantWelcome.customers')]}
          />
          <NextStep letter={letter} label={t('tenantWelcome.button')} href={`${origin}/manage`} />
        </>
      ),
    };
  },
});
