import type { TenantStory } from '../tenant-story';

export const acme: TenantStory = {
  slug: 'acme',
  name: 'Acme Hosting',
  locale: 'en',
  timeZone: 'Europe/London',
  currency: 'USD',
  daysAgo: 172,
  licence: { packageCode: 'professional', amount: 49_00, currency: 'USD', billingPeriod: 'monthly' },
  toggles: { white_label: true, video_calls: false },
  lineText: 'Konak Professional, monthly licence',
  paymentMethod: 'credit_card',
  lastInvoice: 'pending',
  dueDays: 30,
  general: {
    displayName: 'Acme Hosting',
    metaTitle: 'Acme Hosting – hosting without the homework',
    metaDescription: 'Domains, certificates and sites that look after themselves. Set up in minutes, run from London.',
    metaKeywords: 'hosting, domains, WordPress, managed hosting, London',
    supportEmail: 'support@acme.test',
    supportPhone: '+44 20 7946 0123',
    address: '14 Wharf Road, London N1 7GR, United Kingdom',
    twitterUrl: 'https://x.com/acmehosting',
    linkedinUrl: 'https://www.linkedin.com/company/acmehosting',
    instagramUrl: 'https://www.instagram.com/acmehosting',
  },
  theme: { name: 'purple', primary: '#8b5cf6', secondary: '#ec4899', accent: '#f59e0b' },
  advanced: { dateFormat: 'DD/MM/YYYY', timeFormat: '24h' },
  plans: [
    {
      ...{ slug: 'free', name: 'Starter', description: 'For a first page that just has to be there.' },
      ...{ priceMonthly: 0, priceYearly: 0 },
      ...{ maxDomains: 1, maxContainers: 1, maxStorageGb: 5, maxBandwidthGb: 50 },
      features: ['Free TLS certificate', 'Community support'],
    },
    {
      ...{ slug: 'basic', name: 'Studio', description: 'For freelancers and the sites they look after.' },
      ...{ priceMonthly: 12_00, priceYearly: 120_00 },
      ...{ maxDomains: 5, maxContainers: 5, maxStorageGb: 25, maxBandwidthGb: 250 },
      features: ['Free TLS certificates', 'E-mail support'],
    },
    {
      ...{ slug: 'premium', name: 'Agency', description: 'For teams with many clients and no time to lose.' },
      ...{ priceMonthly: 39_00, priceYearly: 390_00 },
      ...{ maxDomains: 25, maxContainers: 25, maxStorageGb: 100, maxBandwidthGb: 1000 },
      features: ['Free TLS certificates', 'Support by phone and e-mail'],
    },
  ],
  people: [
    { name: 'Grace Whitfield', email: 'admin@acme.test', role: 'tenant_admin', daysAgo: 172, plan: 'premium' },
    {
      ...{ name: 'Oliver Marsh', email: 'customer@acme.test', daysAgo: 94, plan: 'basic', cycle: 'yearly' },
      changed: { from: 'free', daysAgo: 80 },
      domains: [
        { name: 'brightwater-bakery.example', project: 'Brightwater Bakery', daysAgo: 78, status: 'active' },
        { name: 'marsh-and-daughters.example', project: 'Family portfolio', daysAgo: 31, status: 'active' },
        { name: 'harbour-lights.test', project: 'Harbour Lights Festival', daysAgo: 2, status: 'pending' },
      ],
    },
    {
      ...{ name: 'Amelia Thornton', email: 'amelia@thornton-interiors.example', daysAgo: 141, plan: 'premium' },
      domains: [
        { name: 'thornton-interiors.example', project: 'Main site', daysAgo: 140, status: 'active' },
        { name: 'thornton-journal.example', project: 'Journal', daysAgo: 96, status: 'active' },
        { name: 'loft-living.example', project: 'Spring campaign', daysAgo: 22, status: 'failed' },
      ],
    },
    {
      ...{ name: 'Hugh Pemberton', email: 'hugh@pemberton-cycles.example', daysAgo: 118, plan: 'basic' },
      domains: [{ name: 'pemberton-cycles.example', project: 'Shop', daysAgo: 117, status: 'active' }],
    },
    {
      ...{ name: 'Priya Raman', email: 'priya@northbridge-yoga.example', daysAgo: 66, plan: 'basic', cycle: 'yearly' },
      domains: [
        { name: 'northbridge-yoga.example', project: 'Timetable', daysAgo: 65, status: 'active' },
        { name: 'northbridge-retreats.example', project: 'Retreats', daysAgo: 18, status: 'pending' },
      ],
    },
    { name: 'Samuel Okafor', email: 'samuel@okafor-law.example', daysAgo: 44, plan: 'free', isActive: false },
    {
      ...{ name: 'Eleanor Finch', email: 'eleanor@finch-ceramics.example', daysAgo: 27, plan: 'free' },
      domains: [{ name: 'finch-ceramics.example', project: 'Finch Ceramics', daysAgo: 26, status: 'active' }],
    },
    { name: 'Daniel Hargreaves', email: 'daniel@hargreaves-joinery.example', daysAgo: 6, plan: 'free' },
  ],
  usage: { activeUsers: 6, storageGb: 31, apiCalls: 2_600, bandwidthGb: 38 },
};
