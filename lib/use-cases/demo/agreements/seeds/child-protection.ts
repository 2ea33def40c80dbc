import { sharing } from '../base-answers'
import { type AgreementStory, no, oneActivity, yes } from '../story'

export const childProtection: AgreementStory = {
  title: 'Child protection information sharing with hospitals',
  partner: 'healthTrust',
  service: 'care',
  coordinator: 'careCoordinator',
  head: 'headOfCare',
  daysAgo: 430,
  until: 'IN_FORCE',
  triage: [
    yes('Q1', 'Children with a protection plan or in care are named to hospitals.'),
    yes('Q2', 'The health trust is a body of its own.'),
    no('Q3', 'The list is refreshed every day.'),
    no('Q4', 'The law asks us to work together; it does not prescribe this exchange.'),
    oneActivity,
    no('Q5', 'Each decides for itself what it does with an alert.'),
    no('Q6', 'Clinicians use the alert for the care they give.'),
    yes('Q8', 'The alert serves the trust’s own duty to safeguard the child in front of it.'),
    { page: 'direction', activity: null, input: { direction: 'reciprocal' } },
  ],
  draft: {
    kind: 'SHARING',
    ourRole: 'controller',
    theirRole: 'controller',
    theirContact: 'Safeguarding team, safeguarding@thamesgate-health.example',
    theirDpo: 'Data protection officer, dpo@thamesgate-health.example',
    data: [
      {
        name: 'Name, date of birth, kind of plan and the social work team to call',
        people: 'Children with a protection plan or looked after, and unborn children',
        classes: ['special', 'children'],
        basis: 'Public task',
        retention: 'Until the plan ends',
        retentionMonths: 24,
        frequency: 'Daily',
        channel: 'National alert service',
      },
      {
        name: 'Date, time and place of an unplanned visit',
        people: 'The same children',
        classes: ['special', 'children'],
        basis: 'Public task',
        retention: 'With the child’s file',
        retentionMonths: 60,
        frequency: 'At each visit',
        channel: 'National alert service',
      },
    ],
    protocol: { reference: 'Safeguarding children partnership arrangements' },
    notApplicable: {
      A7: 'No criminal offence data passes.',
    },
    answers: sharing({
      purpose:
        'To let a clinician who sees a child know that the child is protected or in care, and let the social worker know that the child was seen.',
      benefits: 'Signs of harm are seen together that neither party would see alone.',
      whyNecessary:
        'An alert works only with the name and date of birth. It says that there is a plan and whom to call, and nothing of why.',
      ourPower: 'Children Act 2004, sections 10 and 11; Children Act 1989, section 17.',
      theirPower: 'Children Act 2004, section 11; National Health Service Act 2006.',
      ourBasis: 'Public task: safeguarding children.',
      theirBasis: 'Public task: care and safeguarding.',
      specialCondition:
        'For both: Article 9(2)(g) with DPA 2018, Schedule 1, paragraph 18, safeguarding of children.',
      policyDocument: 'The appropriate policy documents of both parties, each dated within the last year.',
      confidentiality:
        'The alert is confidential to clinical staff and social workers with a role in the care of the child; the Caldicott Guardians of both agreed.',
      children:
        'The child’s best interests are the reason for all of it; older children are told when it is safe.',
    }),
    advice: 'I support this. The alert says as little as it can, and both parties log who looked.',
    signatory: 'trustSignatory',
    published: true,
  },
}
