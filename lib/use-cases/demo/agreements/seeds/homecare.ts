import { processing, sharing } from '../base-answers'
import { type AgreementStory, no, yes } from '../story'

export const homecare: AgreementStory = {
  title: 'Homecare visits by Larkfield Homecare',
  partner: 'homecare',
  service: 'care',
  coordinator: 'careCoordinator',
  head: 'headOfCare',
  daysAgo: 120,
  until: 'IN_FORCE',
  triage: [
    yes('Q1', 'Names, addresses and care plans of people who are visited.'),
    yes('Q2', 'The agency is a company of its own.'),
    no('Q3', 'Carers visit every day.'),
    no('Q4', 'The council chooses to have the visits made by an agency.'),
    {
      page: 'activities',
      activity: null,
      input: {
        several: 'yes',
        names: ['Visits that the council has ordered', 'Records that care regulation asks of the agency'],
      },
    },
    no('Q5', 'The council decides why and how the visits are made.', 0),
    yes('Q6', 'The agency follows the care plan of the council.', 0),
    no('Q7', 'It does nothing of its own with the care plan.', 0),
    no('Q5', 'The agency alone answers to the care regulator for its records.', 1),
    no('Q6', 'These records are the agency’s own duty, not our instruction.', 1),
    yes('Q8', 'Care regulation obliges the agency to keep them.', 1),
    { page: 'direction', activity: null, input: { direction: 'reciprocal' } },
  ],
  draft: {
    kind: 'MIXED',
    ourRole: 'controller',
    theirRole: 'processor',
    theirContact: 'Registered manager, manager@larkfield-homecare.example',
    theirDpo: 'Data protection lead, privacy@larkfield-homecare.example',
    data: [
      {
        name: 'Name, address, key safe, care plan and next of kin',
        people: 'Adults who are visited at home',
        classes: ['special'],
        basis: 'Public task',
        retention: 'Until visits end',
        retentionMonths: 12,
        frequency: 'At each change of plan',
        channel: 'Care portal of the council',
      },
      {
        name: 'Visit notes and medicine charts',
        people: 'Adults who are visited at home',
        classes: ['special'],
        basis: 'Legal obligation of the agency',
        retention: 'Eight years, as care regulation asks',
        retentionMonths: 96,
        frequency: 'At each visit',
        channel: 'Care portal of the council',
      },
    ],
    protocol: 'none',
    notApplicable: {
      A7: 'No criminal offence data passes.',
    },
    answers: {
      ...sharing({
        purpose:
          'To have people visited at home as their care plans say, and to let the agency keep the records that care regulation asks of it.',
        benefits: 'People are cared for at home, safely, by carers who know what they need.',
        whyNecessary:
          'A carer cannot make a visit without the address and the plan; nothing of the social work file goes beyond the plan.',
        ourPower: 'Care Act 2014, sections 8, 18 and 19.',
        theirPower: 'Health and Social Care Act 2008 and its regulations of 2014, regulation 17.',
        ourBasis: 'Public task: care and support.',
        theirBasis: 'Legal obligation: records that care regulation demands.',
        specialCondition: 'For both: Article 9(2)(h) with DPA 2018, Schedule 1, paragraph 2, social care.',
        policyDocument: 'Not asked for by that condition; the agency works under a duty of confidence.',
      }),
      ...processing({
        purpose:
          'To have people visited at home as their care plans say, and to let the agency keep the records that care regulation asks of it.',
        instructions:
          'Make the visits that each plan orders, write a note at each, and tell the council the same day when something is wrong.',
      }),
    },
    advice:
      'I support this. What the agency does on our instructions and what it keeps for its regulator are told apart.',
    signatory: 'homecareSignatory',
    published: true,
  },
}
