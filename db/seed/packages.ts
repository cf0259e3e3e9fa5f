import type { FeatureSet, LimitSet } from '../schema/packages';
import { featureRows } from './features';
import { meterRows } from './meters';

const order = ['free', 'basic', 'professional', 'enterprise'] as const;

/** A package has every feature whose least package comes no later than itself. */
const featuresOf = (code: (typeof order)[number]): FeatureSet =>
  Object.fromEntries(
    featureRows.map((row) => [
      row.key,
      order.some((least, at) => least === row.requiredPackage && at <= order.indexOf(code)),
    ]),
  );

/** Limits by meter; a meter left out is unlimited. */
const limits = (ceilings: Record<string, number>): LimitSet =>
  Object.fromEntries(
    meterRows.map(({ key }) => [key, { max: ceilings[key] ?? null, unlimited: ceilings[key] === undefined }]),
  );

/**
 * The four packages of the second document, "Örnek Paketler". Users, questions, exams, storage, trial and prices (in
 * kuruş) are the document's, students and API calls of Professional too; what it is silent about is ours.
 */
export const packageRows = [
  {
    name: 'Free',
    code: 'free',
    description: 'Deneme',
    trialDays: 14,
    limits: limits({
      users: 5,
      students: 50,
      questions: 100,
      exams: 10,
      storage_gb: 1,
      api_calls: 0,
      domains: 5,
      containers: 5,
      bandwidth_gb: 50,
    }),
    features: featuresOf('free'),
    highlightText: null,
    prices: { monthly: 0 },
  },
  {
    name: 'Basic',
    code: 'basic',
    description: 'Temel Paket',
    trialDays: 14,
    limits: limits({
      users: 25,
      students: 250,
      questions: 1000,
      exams: 50,
      storage_gb: 10,
      api_calls: 0,
      domains: 25,
      containers: 25,
      bandwidth_gb: 500,
    }),
    features: featuresOf('basic'),
    highlightText: null,
    prices: { monthly: 499_00, yearly: 4_999_00 },
  },
  {
    name: 'Professional',
    code: 'professional',
    description: 'Profesyonel',
    trialDays: 14,
    limits: limits({
      users: 100,
      students: 1000,
      questions: 5000,
      exams: 200,
      storage_gb: 50,
      api_calls: 100_000,
      domains: 100,
      containers: 100,
      bandwidth_gb: 2500,
    }),
    features: featuresOf('professional'),
    highlightText: 'En Popüler',
    prices: { monthly: 1_499_00, yearly: 14_999_00 },
  },
  {
    name: 'Enterprise',
    code: 'enterprise',
    description: 'Kurumsal',
    trialDays: 14,
    limits: limits({ storage_gb: 500 }),
    features: featuresOf('enterprise'),
    highlightText: null,
    prices: { monthly: 4_999_00, yearly: 49_999_00 },
  },
] as const;
