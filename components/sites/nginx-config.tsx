import { useTranslations } from 'next-intl';
import { CopyButton } from '@/components/page/copy-button';
import { Section } from '@/components/page/section';

/** The server block nginx reads for a site; to be looked at. */
export function NginxConfig({ text }: { text: string }) {
  const t = useTranslations('sites.proxy');
  return (
    <Section
      title={t('title')}
      description={t('text')}
      flush
      actions={<CopyButton value={text} label={t('title')} showText />}
    >
      <textarea
        readOnly
        value={text}
        aria-label={t('title')}
        rows={Math.min(text.split('\n').length, 20)}
        spellCheck={false}
        wrap="off"
        className="block w-full resize-none bg-muted/60 px-5 py-4 font-mono text-[0.8125rem] leading-relaxed outline-none focus-visible:ring-[3px] focus-visible:ring-ring/50 focus-visible:ring-inset"
      />
    </Section>
  );
}
