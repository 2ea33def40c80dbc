import type { CaseFile } from './disclosure'

type Care = Pick<CaseFile, 'request' | 'assessment'>

/** Health or care information was asked for, or is among what the assessment found. */
export const hasCareContent = ({ request, assessment }: Care): boolean =>
  (request?.specialCategories ?? []).includes('health') ||
  (assessment?.exemption?.statutoryBars ?? []).includes('patient')
