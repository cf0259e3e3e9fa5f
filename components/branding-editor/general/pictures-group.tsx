'use client';

import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import type { EditorValues } from '../editor-values';
import { Group } from '../group';
import { PictureField } from './picture-field';
import type { PictureKind, PictureName } from './picture-kind';

const pictures: readonly {
  name: PictureName;
  kind: PictureKind;
  text: 'logo' | 'logoLight' | 'logoDark' | 'favicon' | 'loginBackground' | 'dashboardBanner';
  grounds: readonly ('light' | 'dark' | 'cover')[];
}[] = [
  { name: 'general.logoUrl', kind: 'logo', text: 'logo', grounds: ['light', 'dark'] },
  { name: 'general.logoLightUrl', kind: 'logo_light', text: 'logoLight', grounds: ['light'] },
  { name: 'general.logoDarkUrl', kind: 'logo_dark', text: 'logoDark', grounds: ['dark'] },
  { name: 'general.faviconUrl', kind: 'favicon', text: 'favicon', grounds: ['light'] },
  { name: 'general.loginBackgroundUrl', kind: 'login_background', text: 'loginBackground', grounds: ['cover'] },
  { name: 'general.dashboardBannerUrl', kind: 'dashboard_banner', text: 'dashboardBanner', grounds: ['cover'] },
];

/** Logos and the other pictures of the pages. */
export function PicturesGroup() {
  const t = useTranslations('brandingEditor.pictures');
  const urls = useWatch<EditorValues, PictureName[]>({ name: pictures.map(({ name }) => name) });
  return (
    <Group title={t('title')} description={t('text')} feature="custom_logo" isStored={urls.some(Boolean)}>
      {pictures.map(({ name, kind, text, grounds }) => (
        <PictureField
          key={name}
          name={name}
          kind={kind}
          label={t(`names.${text}`)}
          hint={t(`hints.${text}`)}
          grounds={grounds}
        />
      ))}
    </Group>
  );
}
