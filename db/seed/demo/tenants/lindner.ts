import type { TenantStory } from '../tenant-story';

export const lindner: TenantStory = {
  slug: 'lindner',
  name: 'Lindner Hosting',
  locale: 'de',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  daysAgo: 397,
  customHost: 'panel.lindner.test',
  licence: { packageCode: 'enterprise', amount: 1_490_00, currency: 'EUR', billingPeriod: 'yearly' },
  toggles: {},
  lineText: 'Konak Enterprise, Jahreslizenz',
  paymentMethod: 'bank_transfer',
  lastInvoice: 'paid',
  dueDays: 14,
  general: {
    displayName: 'Lindner Hosting',
    metaTitle: 'Lindner Hosting – Webhosting aus Leipzig',
    metaDescription:
      'Domains, Zertifikate und Websites in einem Panel. Persönlicher Support, Betrieb in Deutschland, DSGVO-konform.',
    metaKeywords: 'Webhosting, Domains, Deutschland, DSGVO, Leipzig',
    supportEmail: 'support@lindner.test',
    supportPhone: '+49 341 555 0190',
    address: 'Karl-Heine-Straße 61, 04229 Leipzig',
    linkedinUrl: 'https://www.linkedin.com/company/lindner-hosting',
    facebookUrl: 'https://www.facebook.com/lindnerhosting',
  },
  theme: { name: 'green', primary: '#10b981', secondary: '#3b82f6', accent: '#f59e0b' },
  advanced: { dateFormat: 'DD.MM.YYYY', timeFormat: '24h' },
  plans: [
    {
      ...{ slug: 'free', name: 'Probe', description: 'Zum Kennenlernen, ohne Kosten und ohne Frist.' },
      ...{ priceMonthly: 0, priceYearly: 0 },
      ...{ maxDomains: 1, maxContainers: 1, maxStorageGb: 5, maxBandwidthGb: 50 },
      features: ['TLS-Zertifikat inklusive', 'Hilfe per E-Mail'],
    },
    {
      ...{ slug: 'basic', name: 'Handwerk', description: 'Für Betriebe, die gefunden werden möchten.' },
      ...{ priceMonthly: 9_90, priceYearly: 99_00 },
      ...{ maxDomains: 5, maxContainers: 5, maxStorageGb: 30, maxBandwidthGb: 300 },
      features: ['TLS-Zertifikate inklusive', 'Hilfe per Telefon'],
    },
    {
      ...{ slug: 'premium', name: 'Mittelstand', description: 'Für Unternehmen und Agenturen mit vielen Projekten.' },
      ...{ priceMonthly: 34_90, priceYearly: 349_00 },
      ...{ maxDomains: 50, maxContainers: 50, maxStorageGb: 250, maxBandwidthGb: 2500 },
      features: ['TLS-Zertifikate inklusive', 'Fester Ansprechpartner'],
    },
  ],
  people: [
    { name: 'Katrin Lindner', email: 'admin@lindner.test', role: 'tenant_admin', daysAgo: 397, plan: 'premium' },
    {
      ...{ name: 'Jonas Weber', email: 'customer@lindner.test', daysAgo: 210, plan: 'premium', cycle: 'yearly' },
      changed: { from: 'basic', daysAgo: 47 },
      domains: [
        { name: 'weber-tischlerei.example', project: 'Tischlerei', daysAgo: 209, status: 'active' },
        { name: 'weber-moebel.example', project: 'Möbelkatalog', daysAgo: 120, status: 'active' },
        { name: 'werkstattgespraeche.example', project: 'Werkstattgespräche', daysAgo: 40, status: 'active' },
        { name: 'tag-der-offenen-tuer.test', project: 'Tag der offenen Tür', daysAgo: 3, status: 'pending' },
      ],
    },
    {
      ...{
        name: 'Sabine Krüger',
        email: 'sabine@krueger-steuern.example',
        daysAgo: 301,
        plan: 'basic',
        cycle: 'yearly',
      },
      domains: [{ name: 'krueger-steuern.example', project: 'Kanzlei', daysAgo: 300, status: 'active' }],
    },
    {
      ...{ name: 'Thomas Hoffmann', email: 'thomas@hoffmann-garten.example', daysAgo: 188, plan: 'basic' },
      domains: [
        { name: 'hoffmann-garten.example', project: 'Gartenbau', daysAgo: 187, status: 'active' },
        { name: 'rosenmarkt.example', project: 'Rosenmarkt', daysAgo: 12, status: 'pending' },
      ],
    },
    {
      ...{
        name: 'Birgit Schäfer',
        email: 'birgit@schaefer-optik.example',
        daysAgo: 134,
        plan: 'basic',
        cycle: 'yearly',
      },
      domains: [{ name: 'schaefer-optik.example', project: 'Terminbuchung', daysAgo: 133, status: 'active' }],
    },
    {
      ...{ name: 'Markus Vogel', email: 'markus@vogel-druck.example', daysAgo: 82, plan: 'premium' },
      domains: [
        { name: 'vogel-druck.example', project: 'Druckerei', daysAgo: 81, status: 'active' },
        { name: 'druckvorlagen.example', project: 'Vorlagen', daysAgo: 55, status: 'failed' },
      ],
    },
    { name: 'Claudia Böhm', email: 'claudia@boehm-keramik.example', daysAgo: 38, plan: 'free', isActive: false },
    { name: 'Felix Neumann', email: 'felix@neumann-fotografie.example', daysAgo: 9, plan: 'free' },
  ],
  usage: { activeUsers: 7, storageGb: 118, apiCalls: 6_900, bandwidthGb: 92 },
};
