import { type FeatureRow, feature } from './feature';

/** Second document, `LicenseFeatures`: exam features. */
export const examsFeatures: FeatureRow[] = [
  feature('exams', 'online_exams', 'onlineExams', 'monitor-check', 'free', {
    tr: ['Online sınavlar', 'Sınavların internet üzerinden yapılmasını sağlar.'],
    en: ['Online exams', 'Lets exams be taken over the internet.'],
    de: ['Online-Prüfungen', 'Ermöglicht Prüfungen über das Internet.'],
  }),
  feature('exams', 'printed_exams', 'printedExams', 'printer', 'basic', {
    tr: ['Basılı sınavlar', 'Sınavların kâğıda basılarak yapılmasını sağlar.'],
    en: ['Printed exams', 'Lets exams be printed and taken on paper.'],
    de: ['Gedruckte Prüfungen', 'Ermöglicht Prüfungen auf Papier.'],
  }),
  feature('exams', 'exam_scheduling', 'examScheduling', 'calendar-clock', 'basic', {
    tr: ['Sınav planlama', 'Sınavların başlangıç ve bitiş zamanının önceden belirlenmesini sağlar.'],
    en: ['Exam scheduling', 'Sets in advance when exams begin and end.'],
    de: ['Prüfungsplanung', 'Legt Beginn und Ende von Prüfungen im Voraus fest.'],
  }),
  feature('exams', 'multiple_booklets', 'multipleBooklets', 'copy', 'professional', {
    tr: ['Çoklu kitapçık', 'Aynı sınavın farklı kitapçıklarla yapılmasını sağlar.'],
    en: ['Multiple booklets', 'Gives the same exam in several booklets.'],
    de: ['Mehrere Prüfungshefte', 'Stellt dieselbe Prüfung in mehreren Heften bereit.'],
  }),
  feature('exams', 'randomize_questions', 'randomizeQuestions', 'shuffle', 'basic', {
    tr: ['Soru karıştırma', 'Soruların her katılımcıya farklı sırayla gösterilmesini sağlar.'],
    en: ['Question shuffling', 'Shows the questions to each participant in a different order.'],
    de: ['Zufällige Fragenfolge', 'Zeigt die Fragen jeder Person in anderer Reihenfolge.'],
  }),
];
