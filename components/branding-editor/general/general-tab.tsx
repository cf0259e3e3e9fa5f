import { ContactGroup } from './contact-group';
import { EmailGroup } from './email-group';
import { IdentityGroup } from './identity-group';
import { PicturesGroup } from './pictures-group';
import { SeoGroup } from './seo-group';

/** «Genel Ayarlar» of the branding document. */
export function GeneralTab() {
  return (
    <>
      <IdentityGroup />
      <PicturesGroup />
      <SeoGroup />
      <ContactGroup />
      <EmailGroup />
    </>
  );
}
