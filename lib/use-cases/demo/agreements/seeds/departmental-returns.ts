import { statutory } from '../base-answers'
import { type AgreementStory, no, yes } from '../story'

export const departmentalReturns: AgreementStory = {
  title: 'Housing benefit returns to the department',
  partner: 'department',
  service: 'benefits',
  coordinator: 'benefitsCoordinator',
  head: 'headOfBenefits',
  daysAgo: 500,
  until: 'IN_FORCE',
  triage: [
    yes('Q1', 'Each award of housing benefit is reported by name.'),
    yes('Q2', 'The department is a body of its own.'),
    no('Q3', 'A return goes every month.'),
    yes('Q4', 'Social Security Administration Act 1992, section 122C and the regulations under it.'),
  ],
  draft: {
    kind: 'STATUTORY',
    ourRole: 'controller',
    theirRole: 'controller',
    theirContact: 'Returns desk, returns@households.example',
    theirDpo: 'Data protection officer, dpo@households.example',
    data: [
      {
        name: 'Claim, award and household of each claimant',
        people: 'People who claim housing benefit',
        classes: ['ordinary'],
        basis: 'Legal obligation',
        retention: 'As the department’s schedule says',
        retentionMonths: 84,
        frequency: 'Monthly',
        channel: 'The department’s secure transfer',
      },
    ],
    protocol: 'none',
    notApplicable: {},
    answers: statutory({
      statute: 'Social Security Administration Act 1992, section 122C, and the regulations made under it.',
      dataset: 'Claims, awards and households, to the department’s specification.',
      frequency: 'Monthly.',
    }),
    advice: 'The law compels it. The team checks each return against the specification before it goes.',
    signatory: null,
    published: true,
  },
}
