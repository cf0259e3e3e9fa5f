import { type FeatureRow, feature } from './feature';

/** Second document, `LicenseFeatures`: grading and analytics. */
export const gradingFeatures: FeatureRow[] = [
  feature('grading', 'auto_grading', 'autoGrading', 'badge-check', 'free', {
    tr: ['Otomatik değerlendirme', 'Yanıtların kendiliğinden puanlanmasını sağlar.'],
    en: ['Automatic grading', 'Grades answers by itself.'],
    de: ['Automatische Bewertung', 'Bewertet Antworten selbsttätig.'],
  }),
  feature('grading', 'manual_grading', 'manualGrading', 'clipboard-pen', 'basic', {
    tr: ['Manuel değerlendirme', 'Yanıtların bir değerlendirici tarafından puanlanmasını sağlar.'],
    en: ['Manual grading', 'Lets a person grade the answers.'],
    de: ['Manuelle Bewertung', 'Lässt Antworten von einer Person bewerten.'],
  }),
  feature('grading', 'detailed_analytics', 'detailedAnalytics', 'chart-column', 'professional', {
    tr: ['Detaylı analitik', 'Sonuçların soru, konu ve katılımcı düzeyinde çözümlenmesini sağlar.'],
    en: ['Detailed analytics', 'Analyses results by question, topic and participant.'],
    de: ['Detaillierte Auswertung', 'Wertet Ergebnisse nach Frage, Thema und Person aus.'],
  }),
  feature('grading', 'export_reports', 'exportReports', 'file-down', 'basic', {
    tr: ['Rapor dışa aktarma', 'Raporların dosya olarak indirilmesini sağlar.'],
    en: ['Report export', 'Lets reports be downloaded as files.'],
    de: ['Berichtsexport', 'Ermöglicht das Herunterladen von Berichten als Datei.'],
  }),
  feature('grading', 'certificates', 'certificates', 'award', 'professional', {
    tr: ['Sertifika', 'Başarılı katılımcılara sertifika verilmesini sağlar.'],
    en: ['Certificates', 'Issues certificates to those who pass.'],
    de: ['Zertifikate', 'Stellt nach bestandener Prüfung Zertifikate aus.'],
  }),
];
