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

/** Assessed and advised on: the head of Housing Management decides it. */
export const burglary = (calendar: Calendar): Story => ({
  asker: 'constable',
  startedAt: calendar.at(5, '08:40'),
  draft: request(calendar),
  steps: [...asked(calendar), ...assessed(calendar), ...advised(calendar)],
})

const request = ({ day }: Calendar): Request => ({
  ...lane('detectCrime'),
  offence: 'Burglary of a dwelling, 14 Pelham House, Tidewell Estate',
  offenceWithheld: [],
  crimeRef: 'TG/26/115507',
  requester: officer('constable', 'Haverbrook burglary team', 'Detective sergeant Maryam Hussain'),
  authoriser: seniorOfficer('inspector'),
  about: 'people',
  subjects: [
    {
      name: 'Kieran Ashdown',
      aliases: 'Kez',
      dob: '1994-05-17',
      lastAddress: '9 Pelham House, Tidewell Estate, Haverbrook',
      role: 'suspect',
      childNow: 'no',
      childThen: 'no',
      staffOrMember: 'no',
    },
  ],
  thirdPartiesLikely: 'yes',
  thirdPartiesWho:
    'The tenant of 9 Pelham House, and residents whose key fobs opened the street door that night.',
  items: [
    {
      description:
        'Name of each tenant and authorised occupier of 9 Pelham House, and the dates their tenancy began and ended',
      service: 'Housing Management',
      from: day(190),
      to: day(14),
      format: 'extract',
    },
    {
      description:
        'Key fob log of the street door of Pelham House, 22:00 to 02:00 on the night of the burglary, with the flat each fob was issued to',
      service: 'Housing Management',
      from: day(15),
      to: day(14),
      format: 'extract',
    },
  ],
  whyNecessary:
    'Between 23:10 and 00:30 somebody entered 14 Pelham House while the family slept and took two laptops and a set of car keys. The street door was not forced, so whoever came in had a fob or was let in. A neighbour saw a man she knows as Kez on the fourth-floor landing. Kieran Ashdown gave 9 Pelham House as his address in March, but it is not known whether he lives there or whose fob he would use. The tenancy and the fob log are the only records that can say so.',
  prejudiceIfWithheld:
    'Without them there is no ground to search 9 Pelham House and the property is likely to be sold on within days. The car keys have not been recovered, so a second offence against the same family is likely.',
  lessIntrusiveConsidered:
    'House-to-house enquiries were made on four floors. The electoral register shows no elector at number 9. There is no camera in the lobby.',
  attachments: [],
  specialCategories: [],
  criminalOffenceData: 'yes',
  onward: ['cps'],
  retentionByRecipient:
    'Until the end of proceedings and any appeal; what is not used is deleted at the first review.',
  tippingOffRisk: 'yes',
  tippingOffReason: 'If he or the tenant learns of this request before a search, the property will be moved.',
  urgency: 'urgent',
  urgencyReason: 'Stolen laptops are usually sold within two weeks and the car keys are still missing.',
  deadlineRequested: day(-5),
})

const asked = ({ at }: Calendar): readonly Step[] => [
  step('submitRequest', 'constable', at(5, '09:20'), {}),
  step('authoriseRequest', 'inspector', at(5, '13:45'), {
    statement: ['agreed'],
    offenceWithheldConfirmed: [],
  }),
  step('acceptIntake', 'informationOfficer', at(4, '09:15'), {
    idMethod: 'callbackSwitchboard',
    idNumberUsed: '020 7946 0200',
    idSource: 'The force’s public switchboard, from the council’s own directory',
    complete: ['yes'],
    gatewayConfirmed: ['yes'],
    legalCheck: [],
    serviceId: SERVICES.housing.id,
    ...NO_CONFLICT,
  }),
]

const assessed = ({ at, day }: Calendar): readonly Step[] => [
  step('recordAssessment', 'housingCoordinator', at(3, '10:05'), {
    page: 'held',
    answers: {
      dataHeld: 'held',
      searched:
        'The tenancy file shows one sole tenant since April and one lodger registered in June. The fob system holds 61 door events for the period, by nine fobs; one of them was issued to 9 Pelham House.',
      regime: 'UKGDPR',
      originallyConsentBased: 'no',
      shielded: 'no',
      accuracyCheckedOn: day(4),
      accuracyCaveats: 'A fob shows which flat it was issued to, not who carried it.',
      ropaEntry: 'HOU-014',
      ...NO_CONFLICT,
    },
  }),
  step('recordAssessment', 'housingCoordinator', at(3, '10:20'), {
    page: 'basis',
    answers: {
      legalPower: 'cda115',
      art6Basis: 'e',
      art9Condition: 'none',
      sch1Condition: 'para10',
      apdRef: 'APD 4: preventing and detecting unlawful acts',
      compatibility: 'annex2Crime',
    },
  }),
  step('recordAssessment', 'housingCoordinator', at(3, '10:50'), {
    page: 'exemption',
    answers: {
      provisionsDisapplied: ['art14', 'art15'],
      prejudiceReasoning:
        'To tell the tenant or the suspect now would let stolen property be moved before a search, which is the very thing the enquiry is for.',
      confidentiality: 'overriddenPublicInterest',
      confidentialityText:
        'Tenants expect their file to stay with the landlord; a burglary in the same block outweighs that for the little that is asked.',
      statutoryBars: ['none'],
    },
  }),
  step('recordAssessment', 'housingCoordinator', at(3, '11:30'), {
    page: 'tests',
    answers: {
      necessityFinding: 'met',
      necessityText:
        'Nothing else says who lives at number 9 or whose fob opened the door. The names and the one fob are needed; the other eight fobs are not.',
      proportionalityFinding: 'partlyMet',
      proportionalityText:
        'The tenancy extract is narrow. The whole log would show the comings and goings of eight households that nobody suspects, so only the lines of the fob issued to number 9 are proposed.',
    },
  }),
  step('recordAssessment', 'housingCoordinator', at(3, '11:40'), {
    page: 'notification',
    answers: {
      notification: 'defer',
      notificationReason:
        'Telling the tenant before the search would defeat it. Looked at again when the force reports back.',
      notificationReviewOn: day(-30),
    },
  }),
  step('recordAssessment', 'housingCoordinator', at(3, '11:50'), {
    page: 'item',
    position: 0,
    answers: { proposal: 'disclose', redactions: [] },
  }),
  step('recordAssessment', 'housingCoordinator', at(3, '11:55'), {
    page: 'item',
    position: 1,
    answers: {
      proposal: 'disclosePart',
      code: 'P02',
      detail: 'Only the four lines of the fob issued to 9 Pelham House; the other fobs are removed.',
      redactions: ['thirdParty'],
    },
  }),
]

const advised = ({ at }: Calendar): readonly Step[] => [
  step('askAdvice', 'housingCoordinator', at(3, '14:05'), {
    adviser: 'DPO',
    question:
      'The fob log covers eight other households. Is an extract for one fob enough protection for the rest?',
  }),
  step('giveAdvice', 'dpo', at(2, '10:35'), {
    level: 'supportWithConditions',
    text: 'An extract of the one fob is proportionate. The whole log is not: it maps the movements of people nobody suspects. The lodger is named only because the request asks for authorised occupiers, which is right.',
    conditions:
      'Send the four lines as an extract and not as an export with rows hidden. Tell the force in writing that the fob does not identify who carried it.',
  }),
  step('proposeDecision', 'housingCoordinator', at(1, '09:30'), {}),
]
