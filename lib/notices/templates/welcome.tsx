import { z } from 'zod';
import { Facts, Greeting, NextStep, Paragraph, Steps, Title } from '../frame/parts';
import { mailTemplate } from './template';

/** To a customer who has just registered. */
export const welcome = mailTemplate({
  parameters: z.object({ email: z.string().max(255) }),
  example: { email: 'ayse.yilmaz@example.com' },
  write(letter, { email }) {
    const { t, origin, head } = letter;
    const brand = head.name;
    const host = new URL(origin).host;
    return {
      subject: t('welcome.subject', { brand }),
      preheader: t('welcome.preheader', { brand }),
      body: (
        <>
          <Title letter={letter}>{t('welcome.title')}</Title>
          <Greeting letter={letter} />
          <Paragraph letter={letter}>{t('welcome.text', { brand })}</Paragraph>
          <Facts
            letter={letter}
            rows={[
              [t('facts.address'), host],
              [t('facts.signInWith'), email],
            ]}
          />
          <Paragraph letter={letter}>{t('welcome.next')}</Paragraph>
          <Steps letter={letter} steps={[t('welcome.domain'), t('welcome.site'), t('welcome.help')]} />
          <NextStep letter={letter} label={t('welcome.button')} href={`${origin}/dashboard`} />
        </>
      ),
    };
  },
});
