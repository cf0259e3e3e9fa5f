import type { meters } from '../schema/catalogue';

type Meter = typeof meters.$inferInsert;

/** Every meter either document names: "Lisans Limitleri" of the second, the plan limits of the first. */
export const meterRows: Meter[] = [
  {
    key: 'users',
    apiName: 'users',
    unit: 'piece',
    icon: 'users',
    kind: 'gauge',
    names: { tr: 'Kullanıcılar', en: 'Users', de: 'Benutzer' },
  },
  {
    key: 'students',
    apiName: 'students',
    unit: 'piece',
    icon: 'graduation-cap',
    kind: 'gauge',
    names: { tr: 'Öğrenciler', en: 'Students', de: 'Schüler' },
  },
  {
    key: 'questions',
    apiName: 'questions',
    unit: 'piece',
    icon: 'circle-question-mark',
    kind: 'gauge',
    names: { tr: 'Sorular', en: 'Questions', de: 'Fragen' },
  },
  {
    key: 'exams',
    apiName: 'exams',
    unit: 'piece',
    icon: 'file-text',
    kind: 'gauge',
    names: { tr: 'Sınavlar', en: 'Exams', de: 'Prüfungen' },
  },
  {
    key: 'storage_gb',
    apiName: 'storage',
    unit: 'GB',
    icon: 'hard-drive',
    kind: 'gauge',
    names: { tr: 'Depolama', en: 'Storage', de: 'Speicherplatz' },
  },
  {
    key: 'api_calls',
    apiName: 'apiCalls',
    unit: 'call',
    icon: 'webhook',
    kind: 'counter',
    names: { tr: 'API çağrıları', en: 'API calls', de: 'API-Aufrufe' },
  },
  {
    key: 'domains',
    apiName: 'domains',
    unit: 'piece',
    icon: 'globe',
    kind: 'gauge',
    names: { tr: 'Alan adları', en: 'Domains', de: 'Domains' },
  },
  {
    key: 'containers',
    apiName: 'containers',
    unit: 'piece',
    icon: 'container',
    kind: 'gauge',
    names: { tr: 'Konteynerler', en: 'Containers', de: 'Container' },
  },
  {
    key: 'bandwidth_gb',
    apiName: 'bandwidth',
    unit: 'GB',
    icon: 'gauge',
    kind: 'counter',
    names: { tr: 'Bant genişliği', en: 'Bandwidth', de: 'Datenverkehr' },
  },
];
