import type { Organisation, UrgentCall } from '@/lib/domain/disclosure/disclosure'
import { GATEWAY_CODES, type GatewayCode, isMandatory } from '@/lib/domain/disclosure/gateways'
import type { Law } from '@/lib/domain/disclosure/lane'
import type { Policy } from '@/lib/domain/disclosure/policy'
import type { Attachment, Request, Subject } from '@/lib/domain/disclosure/request-inputs'
import type { Actor } from '@/lib/domain/shared/actor'
import { aSubject } from './acts'
import * as bodies from './bodies'
import * as people from './people'

/** What is asked in each lane of table 2.1a, beside what an ordinary request asks. */

const file = (kind: Attachment['kind']): Attachment => ({
  id: '7e570000-0000-4000-8007-000000000001',
  kind,
  name: `${kind}.pdf`,
  bytes: 90_112,
  sha256: 'b'.repeat(64),
})

export const asksAboutAVictim: Partial<Request> = {
  victim: 'yes',
  subjects: [{ ...aSubject, role: 'victim' }],
  reasonBelieveHeld: 'She was rehoused by the council after the assault in May.',
  reasonableLineOfEnquiry: 'Where she lived in May shows whether he could have followed her home.',
  necessaryProportionate:
    'Only the address and the date of the move are asked for, and nobody else has them.',
  noticeGiven: 'givenBefore',
  viewsObtained: 'yes',
  victimViews: 'She agrees, and asks to be told when it is sent.',
  counsellingInformation: 'no',
  attachments: [file('thirdPartyMaterialForm')],
}

export const asksForCounselling: Partial<Request> = {
  counsellingInformation: 'yes',
  substantialProbativeValue: 'The first account that she gave of the assault stands in these notes alone.',
  presumptionRebuttal: 'No other record of that account was made, and the charge turns on it.',
  seniorApprover: 'Chief inspector Joe Varga',
}

export const asksForFamilyMaterial: Partial<Request> = {
  purpose: 'familyMaterial',
  annex6Relevance: 'The social worker saw the injuries on the day of the alleged offence.',
  annex6Enquiry: 'What she wrote down that day is a reasonable line of enquiry.',
  annex6Proportionate: 'One visit of one day is asked for, and nothing about the proceedings.',
  beforeCharge: 'yes',
  attachments: [file('annex6')],
}

export const asksAsAPartner: Partial<Request> = {
  purpose: 'partnership',
  partnershipPurpose: 'To plan with the council how to end disorder in the car park at night.',
}

export const asksForAClaim: Partial<Request> = {
  purpose: 'legalProceedings',
  proceedings: 'A claim in the county court about the flood of 14 Larkfield House.',
  party: 'claimant',
  wouldPrevent: 'Telling the tenant first would take longer than the court has allowed.',
}

/** Which law it names, and who of which body serves it. */
const SERVED = {
  G05s17: ['seriousViolence', people.constable, bodies.THE_POLICE],
  G08: ['adultsBoard', people.boardOfficer, bodies.THE_ADULTS_BOARD],
  G09: ['courtOrder', people.courtOfficer, bodies.THE_COURT],
  G09n: ['applicationNotice', people.constable, bodies.THE_POLICE],
  G11: ['taxNotice', people.revenueOfficer, bodies.THE_REVENUE],
  G12: ['benefitsNotice', people.benefitsOfficer, bodies.THE_BENEFITS_OFFICE],
  G13: ['childMaintenance', people.benefitsOfficer, bodies.THE_BENEFITS_OFFICE],
  G14: ['whereabouts', people.borderOfficer, bodies.THE_BORDER_OFFICE],
  G17: ['fraudNotice', people.fraudOfficer, bodies.THE_FRAUD_AUTHORITY],
  G18: ['coroner', people.coronersOfficer, bodies.THE_CORONER],
  G20: ['consumer', people.enforcer, bodies.THE_REGULATOR],
  G21: ['driver', people.constable, bodies.THE_POLICE],
  G22: ['regulator', people.enforcer, bodies.THE_REGULATOR],
} as const satisfies Partial<Record<GatewayCode, readonly [Law, Actor, Organisation]>>
export type ServedCode = keyof typeof SERVED

export const MANDATORY = GATEWAY_CODES.filter(isMandatory) as readonly Exclude<ServedCode, 'G09n'>[]

export const servedBy = (code: ServedCode): Actor => SERVED[code][1]
export const bodyOf = (code: ServedCode): Organisation => SERVED[code][2]

/** Its power in force: a notice under one that is not is no requirement. */
export const policyFor = (code: ServedCode, policy: Policy): Policy =>
  code === 'G12' ? { ...policy, inForceFrom: { ...policy.inForceFrom, G12: '2026-09-01' } } : policy

/** As a notice names somebody; it says nothing else of them, so the DPO is asked (2.4). */
const namedInNotice: Subject = {
  name: aSubject.name,
  dob: aSubject.dob,
  role: 'other',
  childNow: 'unknown',
  childThen: 'unknown',
  staffOrMember: 'unknown',
}

export const requirementOf = (code: ServedCode): Partial<Request> => {
  const [law, by] = SERVED[code]
  return {
    demand: 'telling',
    law,
    subjects: [namedInNotice],
    requester: {
      name: by.name,
      rank: by.title,
      idNumber: by.idNumber ?? '',
      unit: 'Notices',
      email: by.email,
      phone: by.phone ?? '',
    },
    instrument: {
      instrumentRef: 'N/26/0417',
      issuer: `For ${by.organisation}`,
      section: 'As the notice names it',
      issuedOn: '2026-10-01',
      servedOn: '2026-10-05',
      deadlineLegal: '2026-10-23',
    },
    attachments: [file('instrument')],
  }
}

/** An emergency call, taken at 02:10 on a Monday night in London. */
export const aCall: UrgentCall = {
  serviceId: bodies.HOUSING.id,
  calledOn: '2026-10-05',
  calledAt: '02:10',
  callerName: people.constable.name,
  callerRank: people.constable.title,
  callerNumber: people.constable.idNumber ?? '',
  calledBackAt: '02:14',
  answeredBy: 'The force’s control room',
  risk: 'riskToLife',
  wordsUsed: 'She says he is at the door with a knife and will not give the address.',
  danger: 'A woman in a flat, from her former partner, within minutes.',
  person: 'Tenant of a flat in Larkfield House who telephoned at 02:06',
  needed: 'The number of her flat',
  confirmerName: people.inspector.name,
  confirmerRank: people.inspector.title,
  confirmerEmail: people.inspector.email,
  switchboard: bodies.THE_POLICE.switchboard,
  duty: true,
  by: {
    personId: people.dutyManager.id,
    name: people.dutyManager.name,
    standing: people.dutyManager.title,
    body: people.dutyManager.organisation,
    at: '2026-10-05T01:10:00.000Z',
    method: 'test sign-in',
    bound: 'c'.repeat(64),
  },
}
