import { statutory } from '../base-answers'
import { type AgreementStory, no, yes } from '../story'

export const fraudInitiative: AgreementStory = {
  title: 'National fraud initiative: mandatory upload of data for matching',
  partner: 'department',
  service: 'benefits',
  coordinator: 'benefitsCoordinator',
  head: 'headOfBenefits',
  daysAgo: 210,
  until: 'IN_FORCE',
  triage: [
    yes('Q1', 'Payroll, pensions, tenancies and council tax with names.'),
    yes('Q2', 'The matching is run by a department of government.'),
    no('Q3', 'It comes round every two years, with additional uploads between.'),
    yes('Q4', 'Local Audit and Accountability Act 2014, Schedule 9, paragraph 2: the data must be given.'),
  ],
  draft: {
    kind: 'STATUTORY',
    ourRole: 'controller',
    theirRole: 'controller',
    theirContact: 'Matching service desk, matching@households.example',
    theirDpo: 'Data protection officer, dpo@households.example',
    data: [
      {
        name: 'Payroll, pensions, tenancies, council tax and waiting list records',
        people: 'Staff, pensioners, tenants and council tax payers',
        classes: ['ordinary'],
        basis: 'Legal obligation',
        retention: 'As the code of data matching practice says',
        retentionMonths: 24,
        frequency: 'Every two years',
        channel: 'The service’s secure upload',
      },
    ],
    protocol: 'none',
    notApplicable: {},
    answers: statutory({
      statute:
        'Local Audit and Accountability Act 2014, Schedule 9, paragraph 2, and the code of data matching practice.',
      dataset:
        'Payroll, pensions, tenancies, council tax and waiting list records, to the published specification.',
      frequency: 'Every two years, and yearly for council tax.',
    }),
    advice: 'The law compels it. The specification is kept to, and nothing beyond it is sent.',
    signatory: null,
    published: true,
  },
}
