/** What the Data Protection Officer is always asked, whatever else is (3.1). */

export const ADVICE_POINTS = [
  'lawfulBasis',
  'necessity',
  'transfers',
  'optOut',
  'location',
  'retention',
  'processingRegister',
  'training',
  'impactAssessment',
] as const
export type AdvicePoint = (typeof ADVICE_POINTS)[number]

export const ADVICE_POINT_NAMES: Readonly<Record<AdvicePoint, string>> = {
  lawfulBasis: 'Lawful basis',
  necessity: 'Necessity',
  transfers: 'Transfers abroad',
  optOut: 'National data opt-out',
  location: 'Where the data is kept',
  retention: 'How long it is kept',
  processingRegister: 'Register of processing',
  training: 'Training',
  impactAssessment: 'Impact assessment',
}
