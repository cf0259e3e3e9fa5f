import { advancedFeatures } from './advanced';
import { brandingFeatures } from './branding';
import { curriculumFeatures } from './curriculum';
import { examsFeatures } from './exams';
import type { FeatureRow } from './feature';
import { gradingFeatures } from './grading';
import { practiceFeatures } from './practice';
import { questionsFeatures } from './questions';

/** Every feature either document names, in the order of the screens. */
export const featureRows: FeatureRow[] = [
  ...questionsFeatures,
  ...examsFeatures,
  ...gradingFeatures,
  ...curriculumFeatures,
  ...brandingFeatures,
  ...advancedFeatures,
  ...practiceFeatures,
];
