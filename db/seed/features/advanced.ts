import { type FeatureRow, feature } from './feature';

/** Second document, `LicenseFeatures`: advanced. */
export const advancedFeatures: FeatureRow[] = [
  feature('advanced', 'api_access', 'apiAccess', 'plug', 'professional', {
    tr: ['API erişimi', 'REST API ve webhook desteğini açar.'],
    en: ['API access', 'Opens the REST API and webhook support.'],
    de: ['API-Zugriff', 'Schaltet die REST-API und die Webhook-Unterstützung frei.'],
  }),
  feature('advanced', 'webhooks', 'webhooks', 'webhook', 'professional', {
    tr: ['Webhook desteği', 'Olayların kendi sistemlerinize anında bildirilmesini sağlar.'],
    en: ['Webhooks', 'Tells your own systems of events as they happen.'],
    de: ['Webhooks', 'Meldet Ereignisse unmittelbar an Ihre eigenen Systeme.'],
  }),
  feature('advanced', 'sso', 'sso', 'key-round', 'enterprise', {
    tr: ['Tek oturum açma (SSO)', 'Kullanıcıların kurum hesaplarıyla oturum açmasını sağlar.'],
    en: ['Single sign-on', 'Lets users sign in with their institution’s account.'],
    de: ['Single Sign-on', 'Ermöglicht die Anmeldung mit dem Konto der Einrichtung.'],
  }),
  feature('advanced', 'ldap_integration', 'ldapIntegration', 'folder-tree', 'enterprise', {
    tr: ['LDAP entegrasyonu', 'Kullanıcıların kurumun LDAP dizininden alınmasını sağlar.'],
    en: ['LDAP integration', 'Takes users from your LDAP directory.'],
    de: ['LDAP-Anbindung', 'Übernimmt Benutzer aus Ihrem LDAP-Verzeichnis.'],
  }),
  feature('advanced', 'priority_support', 'prioritySupport', 'life-buoy', 'enterprise', {
    tr: ['Öncelikli destek', 'Destek taleplerinizin öncelikle yanıtlanmasını sağlar.'],
    en: ['Priority support', 'Has your support requests answered first.'],
    de: ['Bevorzugter Support', 'Sorgt dafür, dass Ihre Anfragen zuerst beantwortet werden.'],
  }),
  feature('advanced', 'custom_integrations', 'customIntegrations', 'puzzle', 'enterprise', {
    tr: ['Özel entegrasyonlar', 'Kuruma özgü sistem bağlantıları kurulmasını sağlar.'],
    en: ['Custom integrations', 'Connects the platform to systems of your own.'],
    de: ['Individuelle Integrationen', 'Bindet die Plattform an Ihre eigenen Systeme an.'],
  }),
];
