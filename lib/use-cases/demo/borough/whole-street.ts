import { SERVICES } from '@/db/seeds/demo-organisations'
import type { Request } from '@/lib/domain/disclosure/request-inputs'
import {
  type Calendar,
  lane,
  NO_CONFLICT,
  officer,
  type Step,
  type Story,
  seniorOfficer,
  step,
} from '../story'

/** Asked far too widely, and refused (R06). */
export const wholeStreet = (calendar: Calendar): Story => ({
  asker: 'fraudInvestigator',
  startedAt: calendar.at(15, '11:20'),
  draft: request(calendar),
  steps: [...asked(calendar), ...assessed(calendar), ...refused(calendar)],
})

const request = ({ day }: Calendar): Request => ({
  ...lane('detectCrime'),
  offence: 'Suspected subletting of social homes and false claims, Linden Street and neighbouring roads',
  offenceWithheld: [],
  crimeRef: 'MV/CF/2026/0193',
  requester: officer('fraudInvestigator', 'Counter fraud, housing and benefits'),
  authoriser: seniorOfficer('fraudManager'),
  about: 'incident',
  subjects: [],
  incident: {
    place: 'Linden Street, Haverbrook, from the borough boundary to Victoria Road',
    fromDate: day(60),
    fromTime: '00:00',
    toDate: day(30),
    toTime: '23:59',
    whyLong: 'The subletting is thought to have gone on for months and no single date is known.',
  },
  thirdPartiesLikely: 'yes',
  thirdPartiesWho: 'Every household in the street.',
  items: [
    {
      description: 'All council tax and benefit records of every resident of Linden Street',
      service: 'Revenues and Benefits',
      from: day(400),
      to: day(30),
      format: 'copies',
    },
  ],
  whyNecessary:
    'Linden Street crosses the boundary between our two boroughs. We have had four anonymous reports of subletting on our side and it would be useful to compare all households on both sides to see who claims twice.',
  prejudiceIfWithheld:
    'We would have to look at each address in turn, which takes longer. Some fraud might not be found and public money might be lost.',
  lessIntrusiveConsidered: 'The national data matching exercise, which runs again next year.',
  attachments: [],
  specialCategories: [],
  criminalOffenceData: 'yes',
  onward: ['none'],
  retentionByRecipient: 'Two years.',
  tippingOffRisk: 'no',
  urgency: 'standard',
})

const asked = ({ at }: Calendar): readonly Step[] => [
  step('submitRequest', 'fraudInvestigator', at(15, '12:05'), {}),
  step('authoriseRequest', 'fraudManager', at(14, '09:10'), {
    statement: ['agreed'],
    offenceWithheldConfirmed: [],
  }),
  step('acceptIntake', 'informationOfficer', at(13, '10:30'), {
    idMethod: 'secureDomainReply',
    idNumberUsed: 'ibrahim.kaya@marshamvale.example',
    idSource: 'Reply to a message sent to the address on that council’s website',
    complete: ['yes'],
    gatewayConfirmed: ['yes'],
    legalCheck: [],
    serviceId: SERVICES.benefits.id,
    ...NO_CONFLICT,
  }),
]

const assessed = ({ at, day }: Calendar): readonly Step[] => [
  step('recordAssessment', 'benefitsCoordinator', at(12, '09:20'), {
    page: 'held',
    answers: {
      dataHeld: 'held',
      searched:
        'The register holds 212 households in the street. 47 of them have a council tax reduction or housing benefit claim.',
      regime: 'UKGDPR',
      originallyConsentBased: 'no',
      shielded: 'no',
      accuracyCheckedOn: day(18),
      ropaEntry: 'REV-003',
      ...NO_CONFLICT,
    },
  }),
  step('recordAssessment', 'benefitsCoordinator', at(12, '09:40'), {
    page: 'basis',
    answers: {
      legalPower: 'lga111',
      art6Basis: 'e',
      art9Condition: 'none',
      sch1Condition: 'para10',
      apdRef: 'APD 4: preventing and detecting unlawful acts',
      compatibility: 'annex2Crime',
    },
  }),
  step('recordAssessment', 'benefitsCoordinator', at(12, '10:10'), {
    page: 'exemption',
    answers: {
      provisionsDisapplied: [],
      confidentiality: 'notOverridden',
      confidentialityText: 'Nearly all of these households are suspected of nothing.',
      statutoryBars: ['benefits'],
    },
  }),
  step('recordAssessment', 'benefitsCoordinator', at(12, '10:45'), {
    page: 'tests',
    answers: {
      necessityFinding: 'notMet',
      necessityText:
        'Four reports about addresses on the other side of the boundary do not make the records of 212 households on this side necessary.',
      proportionalityFinding: 'notMet',
      proportionalityText:
        'It would disclose the finances of a whole street in the hope that something turns up. No person, address or date is named.',
    },
  }),
  step('recordAssessment', 'benefitsCoordinator', at(12, '10:55'), {
    page: 'notification',
    answers: {
      notification: 'never',
      notificationReason: 'Nothing is proposed for disclosure, so there is nothing to tell anybody.',
    },
  }),
  step('recordAssessment', 'benefitsCoordinator', at(12, '11:00'), {
    page: 'item',
    position: 0,
    answers: {
      proposal: 'withhold',
      code: 'R06',
      detail: 'The whole item: no person or bounded incident is named.',
      redactions: [],
    },
  }),
]

const refused = ({ at }: Calendar): readonly Step[] => [
  step('askAdvice', 'benefitsCoordinator', at(12, '11:20'), {
    adviser: 'LEGAL',
    question:
      'Benefit claims are among the records. May any of this go to another council’s fraud team by this route?',
  }),
  step('giveAdvice', 'solicitor', at(10, '15:15'), {
    level: 'adviseAgainst',
    text: 'Benefits information may be supplied to another authority only for a named claim and under the statute that governs it. A list of every claimant in a street is not that, and to disclose it would be an offence by the officer who did.',
  }),
  step('proposeDecision', 'benefitsCoordinator', at(9, '09:50'), {}),
  step('refuseRequest', 'headOfBenefits', at(8, '10:20'), {
    codes: ['R06', 'R04'],
    text: 'The request names no person and no incident. It asks for the records of 212 households because four anonymous reports were made about addresses in another borough. That is a search for suspects, not an enquiry into one, and our solicitor advises that benefit claims could not lawfully go by this route at all.',
    wouldHelp:
      'Name the addresses on our side that a report is about, say what was reported, and ask for the facts that would confirm or end the suspicion.',
    ...NO_CONFLICT,
  }),
]
