import { type FeatureRow, feature } from './feature';

/** Second document, `LicenseFeatures`: branding; and what the package boxes add to it. */
export const brandingFeatures: FeatureRow[] = [
  feature('branding', 'subdomain', 'subdomain', 'at-sign', 'free', {
    tr: ['Alt alan adı', 'Platformun altında kuruma ait bir adres sağlar.'],
    en: ['Subdomain', 'Gives an address of your own under the platform’s name.'],
    de: ['Subdomain', 'Stellt eine eigene Adresse unter dem Namen der Plattform bereit.'],
  }),
  feature('branding', 'email_branding', 'emailBranding', 'mail', 'basic', {
    tr: [
      'E-posta markalama',
      'Gönderilen e-postalarda kurumun adının, logosunun ve alt bilgisinin kullanılmasını sağlar.',
    ],
    en: ['E-mail branding', 'Puts your name, logo and footer on the e-mails that are sent.'],
    de: ['E-Mail-Branding', 'Versieht ausgehende E-Mails mit Ihrem Namen, Logo und Ihrer Fußzeile.'],
  }),
  feature('branding', 'custom_logo', 'customLogo', 'image', 'professional', {
    tr: ['Özel logo', 'Sayfalarda kurumun kendi logosunun gösterilmesini sağlar.'],
    en: ['Custom logo', 'Shows your own logo on every page.'],
    de: ['Eigenes Logo', 'Zeigt Ihr eigenes Logo auf allen Seiten.'],
  }),
  feature('branding', 'custom_colors', 'customColors', 'palette', 'professional', {
    tr: ['Özel renkler', 'Sayfaların kurumun kendi renkleriyle gösterilmesini sağlar.'],
    en: ['Custom colours', 'Shows the pages in your own colours.'],
    de: ['Eigene Farben', 'Zeigt die Seiten in Ihren eigenen Farben.'],
  }),
  feature('branding', 'custom_domain', 'customDomain', 'globe', 'professional', {
    tr: ['Özel alan adı', 'Platformun kurumun kendi alan adında yayımlanmasını sağlar.'],
    en: ['Custom domain', 'Serves the platform on your own domain.'],
    de: ['Eigene Domain', 'Stellt die Plattform unter Ihrer eigenen Domain bereit.'],
  }),
  feature('branding', 'full_branding', 'fullBranding', 'paintbrush', 'enterprise', {
    tr: ['Tam markalama', 'Bütün marka ayarlarının sınırsız kullanılmasını sağlar.'],
    en: ['Full branding', 'Opens every branding setting without limits.'],
    de: ['Vollständiges Branding', 'Gibt alle Branding-Einstellungen uneingeschränkt frei.'],
  }),
  feature('branding', 'white_label', 'whiteLabel', 'tag', 'enterprise', {
    tr: ['Beyaz etiket', 'Platform sağlayıcısının adını bütün sayfalardan ve e-postalardan kaldırır.'],
    en: ['White label', 'Removes the platform provider’s name from all pages and e-mails.'],
    de: ['White Label', 'Entfernt den Namen des Plattformanbieters von allen Seiten und E-Mails.'],
  }),
  feature('branding', 'custom_css', 'customCSS', 'braces', 'enterprise', {
    tr: ['Özel CSS', 'Sayfaların görünümünün kendi CSS kodunuzla değiştirilmesini sağlar.'],
    en: ['Custom CSS', 'Lets you change the look of the pages with CSS of your own.'],
    de: ['Eigenes CSS', 'Ermöglicht die Anpassung der Seiten mit eigenem CSS.'],
  }),
  {
    ...feature('branding', 'custom_js', 'customJS', 'square-code', 'enterprise', {
      tr: ['Özel JavaScript', 'Tanıtım sayfalarına kendi JavaScript kodunuzun eklenmesini sağlar.'],
      en: ['Custom JavaScript', 'Adds JavaScript of your own to the marketing pages.'],
      de: ['Eigenes JavaScript', 'Bindet eigenes JavaScript in die Werbeseiten ein.'],
    }),
    paidOnly: true, // a script of strangers, on an address under the platform's own
  },
];
