import type { TenantStory } from '../tenant-story';

export const deniz: TenantStory = {
  slug: 'deniz',
  name: 'Deniz Bilişim',
  locale: 'tr',
  timeZone: 'Europe/Istanbul',
  currency: 'TRY',
  daysAgo: 140,
  licence: { packageCode: 'basic', amount: 499_00, currency: 'TRY', billingPeriod: 'monthly' },
  toggles: { manual_grading: false },
  lineText: 'Konak Basic, aylık lisans',
  paymentMethod: 'bank_transfer',
  lastInvoice: 'overdue',
  dueDays: 14,
  general: {
    displayName: 'Deniz Bilişim',
    metaTitle: 'Deniz Bilişim – İzmir’den barındırma hizmeti',
    metaDescription:
      'Alan adınız, sertifikanız ve siteniz tek panelde. Türkçe destek, TL fiyatlar, dakikalar içinde kurulum.',
    metaKeywords: 'hosting, barındırma, alan adı, web sitesi, İzmir',
    supportEmail: 'destek@deniz.test',
    supportPhone: '+90 232 555 01 20',
    address: 'Şair Eşref Bulvarı No: 24, 35230 Konak/İzmir',
    facebookUrl: 'https://www.facebook.com/denizbilisim',
    instagramUrl: 'https://www.instagram.com/denizbilisim',
    linkedinUrl: 'https://www.linkedin.com/company/denizbilisim',
  },
  theme: { name: 'blue', primary: '#3b82f6', secondary: '#10b981', accent: '#8b5cf6' },
  advanced: { dateFormat: 'DD.MM.YYYY', timeFormat: '24h' },
  plans: [
    {
      ...{ slug: 'free', name: 'Başlangıç', description: 'İlk siteniz için gereken her şey, ücretsiz.' },
      ...{ priceMonthly: 0, priceYearly: 0 },
      ...{ maxDomains: 1, maxContainers: 1, maxStorageGb: 2, maxBandwidthGb: 20 },
      features: ['Ücretsiz TLS sertifikası', 'E-posta desteği'],
    },
    {
      ...{ slug: 'basic', name: 'Esnaf', description: 'Dükkânını internete taşıyan işletmeler için.' },
      ...{ priceMonthly: 149_00, priceYearly: 1_490_00 },
      ...{ maxDomains: 3, maxContainers: 3, maxStorageGb: 10, maxBandwidthGb: 100 },
      features: ['Ücretsiz TLS sertifikası', 'Telefonla destek'],
    },
    {
      ...{ slug: 'premium', name: 'Kurumsal', description: 'Birden çok sitesi olan şirketler ve ajanslar için.' },
      ...{ priceMonthly: 449_00, priceYearly: 4_490_00 },
      ...{ maxDomains: 15, maxContainers: 15, maxStorageGb: 50, maxBandwidthGb: 400 },
      features: ['Ücretsiz TLS sertifikası', 'Öncelikli destek'],
    },
  ],
  people: [
    { name: 'Deniz Aksoy', email: 'admin@deniz.test', role: 'tenant_admin', daysAgo: 140, plan: 'premium' },
    {
      ...{ name: 'Elif Yılmaz', email: 'customer@deniz.test', daysAgo: 88, plan: 'basic', cycle: 'monthly' },
      changed: { from: 'free', daysAgo: 61 },
      domains: [
        { name: 'yilmaz-kitabevi.example', project: 'Yılmaz Kitabevi', daysAgo: 86, status: 'active' },
        { name: 'xn--okuma-kesi-kcb47j.example', project: 'Okuma köşesi', daysAgo: 24, status: 'active' },
        { name: 'imza-gunu.test', project: 'İmza günü', daysAgo: 1, status: 'pending' },
      ],
    },
    {
      ...{ name: 'Mehmet Kaya', email: 'mehmet@kaya-mobilya.example', daysAgo: 119, plan: 'premium', cycle: 'yearly' },
      domains: [
        { name: 'kaya-mobilya.example', project: 'Kurumsal site', daysAgo: 118, status: 'active' },
        { name: 'kaya-mutfak.example', project: 'Mutfak koleksiyonu', daysAgo: 70, status: 'active' },
      ],
    },
    {
      ...{ name: 'Ayşe Demir', email: 'ayse@demir-pastanesi.example', daysAgo: 75, plan: 'basic' },
      domains: [{ name: 'demir-pastanesi.example', project: 'Sipariş sayfası', daysAgo: 74, status: 'active' }],
    },
    {
      ...{ name: 'Hüseyin Şahin', email: 'huseyin@sahin-nakliyat.example', daysAgo: 52, plan: 'basic' },
      domains: [{ name: 'sahin-nakliyat.example', project: 'Şahin Nakliyat', daysAgo: 50, status: 'failed' }],
    },
    {
      ...{ name: 'Zeynep Çelik', email: 'zeynep@celik-mimarlik.example', daysAgo: 33, plan: 'free' },
      domains: [{ name: 'celik-mimarlik.example', project: 'Projeler', daysAgo: 33, status: 'active' }],
    },
    { name: 'Mustafa Öztürk', email: 'mustafa@ozturk-zeytin.example', daysAgo: 19, plan: 'free', isActive: false },
    { name: 'Fatma Işık', email: 'fatma@isik-cicekcilik.example', daysAgo: 4, plan: 'free' },
  ],
  usage: { activeUsers: 5, storageGb: 7.2, apiCalls: 0, bandwidthGb: 12 },
};
