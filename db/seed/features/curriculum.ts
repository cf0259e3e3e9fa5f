import { type FeatureRow, feature } from './feature';

/** Second document, `LicenseFeatures`: curriculum. */
export const curriculumFeatures: FeatureRow[] = [
  feature('curriculum', 'custom_curriculum', 'customCurriculum', 'book-open', 'professional', {
    tr: ['Özel müfredat', 'Kuruma özgü bir müfredat tanımlanmasını sağlar.'],
    en: ['Custom curriculum', 'Lets an institution define a curriculum of its own.'],
    de: ['Eigener Lehrplan', 'Ermöglicht einen eigenen Lehrplan der Einrichtung.'],
  }),
  feature('curriculum', 'learning_outcomes', 'learningOutcomes', 'target', 'basic', {
    tr: ['Kazanımlar', 'Soruların öğrenme kazanımlarına bağlanmasını sağlar.'],
    en: ['Learning outcomes', 'Ties questions to learning outcomes.'],
    de: ['Lernziele', 'Verknüpft Fragen mit Lernzielen.'],
  }),
  feature('curriculum', 'topic_hierarchy', 'topicHierarchy', 'list-tree', 'basic', {
    tr: ['Konu hiyerarşisi', 'Konuların alt konulara ayrılarak düzenlenmesini sağlar.'],
    en: ['Topic hierarchy', 'Arranges topics and their subtopics in a tree.'],
    de: ['Themenhierarchie', 'Ordnet Themen und Unterthemen in einem Baum.'],
  }),
];
