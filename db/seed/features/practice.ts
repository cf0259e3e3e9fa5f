import { type FeatureRow, feature } from './feature';

/** Second document, feature management screen: the switches of a law office. */
export const practiceFeatures: FeatureRow[] = [
  feature('practice', 'client_portal', 'clientPortal', 'users', 'basic', {
    tr: ['Müvekkil portalı', 'Müvekkillerin kendi dosyalarını görüntülemesine izin verir.'],
    en: ['Client portal', 'Lets clients view their own files.'],
    de: ['Mandantenportal', 'Erlaubt Mandanten, ihre eigenen Akten einzusehen.'],
  }),
  feature('practice', 'online_payments', 'onlinePayments', 'credit-card', 'basic', {
    tr: ['Online ödemeler', 'Kredi kartı ve online ödeme sistemlerini etkinleştirir.'],
    en: ['Online payments', 'Turns on credit card and online payments.'],
    de: ['Online-Zahlungen', 'Aktiviert Kreditkarten- und Online-Zahlungen.'],
  }),
  feature('practice', 'document_signing', 'documentSigning', 'signature', 'basic', {
    tr: ['Doküman imzalama', 'Dijital imza ve e-imza özelliklerini etkinleştirir.'],
    en: ['Document signing', 'Turns on digital and electronic signatures.'],
    de: ['Dokumentensignatur', 'Aktiviert digitale und elektronische Signaturen.'],
  }),
  feature('practice', 'video_calls', 'videoCalls', 'video', 'professional', {
    tr: ['Video görüşmeler', 'Online video konferans ve görüşme özelliklerini etkinleştirir.'],
    en: ['Video calls', 'Turns on online video conferences and calls.'],
    de: ['Videogespräche', 'Aktiviert Videokonferenzen und Videogespräche.'],
  }),
];
