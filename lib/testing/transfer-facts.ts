import type { z } from 'zod'
import type { Reference } from '@/lib/domain/checks/reference'
import { transferFacts } from '@/lib/domain/checks/transfer/facts'
import { recommendTransfer } from '@/lib/domain/checks/transfer/rules'
import { shippedReference } from '@/lib/reference-data/shipped'

/** Transfers for the tests of the table and its cases. */

export type Given = z.input<typeof transferFacts>

export const factsOf = (given: Given) => transferFacts.parse(given)

export const decided = (given: Given, reference: Reference = shippedReference()) =>
  recommendTransfer(factsOf(given), reference)

/** Everything at one place abroad. */
export const at = (code: string): Given => ({
  recipientEstablishmentCode: code,
  processingLocationCodes: [code],
  accessLocationCodes: [code],
})

export const IN_LONDON: Given = at('GB-ENG')

/** Addresses of residents at a mailing house abroad, on signed standard clauses. */
export const MAILING_HOUSE: Given = {
  ...at('IN'),
  onDate: '2026-11-21',
  recipientLegalName: 'Mailing house',
  recipientType: 'PRIVATE_COMPANY',
  recipientRole: 'PROCESSOR',
  dataCategories: ['CONTACT'],
  dataSubjectCountBand: '101-1000',
  frequency: 'REGULAR',
  mechanismCode: 'SDPC_IDTA',
  mechanismExecutedOn: '2026-10-01',
}

export const PASSED: NonNullable<Given['riskAssessment']> = {
  outcome: 'PASS_WITH_MEASURES',
  residual: 'MODERATE',
  completedOn: '2026-09-20',
  measuresInForce: true,
}

/** Every condition of the bridge to the United States. */
export const BRIDGE: NonNullable<Given['usDpf']> = {
  listedName: 'Cloud Inc',
  active: true,
  ukExtension: true,
  coversHr: true,
  coversNonHr: true,
  regulator: 'FTC',
  checkedOn: '2026-11-16',
  checkedBy: 'Information officer',
  sensitiveFlagSentOn: '2026-05-01',
}

export const ACROSS_THE_BRIDGE: Given = {
  ...at('US'),
  onDate: '2026-11-21',
  recipientType: 'PRIVATE_COMPANY',
  dataCategories: ['CONTACT'],
  usDpf: BRIDGE,
}

export const PROVED = (scopeCode: string): NonNullable<Given['scopeConditionEvidence']> => [
  {
    scopeCode,
    statute: 'Its own data protection statute',
    confirmation: 'Letter of the recipient',
    checkedBy: 'Information officer',
    checkedOn: '2026-11-01',
  },
]

export const ONCE: Given = { onDate: '2026-11-21', frequency: 'ONE_OFF' }

export const WRITTEN = {
  necessity: 'Without it they cannot act in time.',
  proportionality: 'Only what they need, to one person.',
}
