import { sharing } from '../base-answers'
import { type AgreementStory, no, oneActivity, yes } from '../story'

export const familiesProgramme: AgreementStory = {
  title: 'Families programme: finding families who need help from several services',
  partner: 'healthTrust',
  service: 'care',
  coordinator: 'careCoordinator',
  head: 'headOfCare',
  daysAgo: 90,
  until: 'IN_FORCE',
  triage: [
    yes('Q1', 'Families are named so that one keyworker can help them.'),
    yes('Q2', 'The health trust is a body of its own.'),
    no('Q3', 'Lists are compared each quarter.'),
    no('Q4', 'No law compels it.'),
    oneActivity,
    no('Q5', 'Each party decides which families it puts forward, and why.'),
    no('Q6', 'The trust uses what it learns for its own health visiting.'),
    yes('Q8', 'Health visiting is the trust’s own duty.'),
    { page: 'direction', activity: null, input: { direction: 'reciprocal' } },
  ],
  draft: {
    kind: 'SHARING',
    ourRole: 'controller',
    theirRole: 'controller',
    theirContact: 'Community services, community@thamesgate-health.example',
    theirDpo: 'Data protection officer, dpo@thamesgate-health.example',
    data: [
      {
        name: 'Family members, address, and which criteria they meet',
        people: 'Families with several needs',
        classes: ['special', 'children'],
        basis: 'Public task',
        retention: 'Until the family leaves the programme',
        retentionMonths: 24,
        frequency: 'Quarterly',
        channel: 'Encrypted transfer',
      },
    ],
    protocol: { reference: 'Thamesgate partnership protocol on sharing information' },
    notApplicable: {
      A7: 'Criminal offence data was left out of the criteria that are shared.',
    },
    answers: sharing({
      purpose:
        'To find families who need help from more than one service, and offer each a single keyworker.',
      benefits: 'Families tell their story once, and help comes before things get worse.',
      whyNecessary:
        'Without names the two lists cannot be compared. Only whether a criterion is met is told, never the record behind it.',
      ourPower: 'Children Act 2004, section 10; Localism Act 2011, section 1.',
      theirPower: 'Children Act 2004, section 10; National Health Service Act 2006, section 3.',
      ourBasis: 'Public task: supporting families.',
      theirBasis: 'Public task: health visiting.',
      specialCondition: 'For both: Article 9(2)(g) with DPA 2018, Schedule 1, paragraph 18.',
      policyDocument: 'The appropriate policy documents of both parties, each dated within the last year.',
      children:
        'A child is named only as part of the household; nothing a child told in confidence is shared.',
    }),
    advice: 'I support this under the protocol. Families are asked before a keyworker is named.',
    signatory: 'trustSignatory',
    published: true,
  },
}
