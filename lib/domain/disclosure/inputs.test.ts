import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { ACTS, anItem, aRequest, aSubject } from '@/lib/testing/acts'
import {
  asksAboutAVictim,
  asksForAClaim,
  asksForCounselling,
  asksForFamilyMaterial,
} from '@/lib/testing/lanes'
import * as council from './council-inputs'
import * as request from './request-inputs'

type Row = readonly [string, schema: z.ZodType, good: object, change: object, field: string]

const incident = {
  place: 'Larkfield Road',
  fromDate: '2026-08-30',
  fromTime: '21:00',
  toDate: '2026-08-31',
  toTime: '9:00',
}
const onward = { onward: ['none'] }
const email = (address: string) => ({ email: address })

const notice = { noticeGiven: 'givenBefore' }
const views = { viewsObtained: 'yes', victimViews: asksAboutAVictim.victimViews }
const reasons = {
  reasonBelieveHeld: asksAboutAVictim.reasonBelieveHeld,
  reasonableLineOfEnquiry: asksAboutAVictim.reasonableLineOfEnquiry,
  necessaryProportionate: asksAboutAVictim.necessaryProportionate,
}
const claim = {
  proceedings: asksForAClaim.proceedings,
  party: asksForAClaim.party,
  wouldPrevent: asksForAClaim.wouldPrevent,
}
const family = {
  annex6Relevance: asksForFamilyMaterial.annex6Relevance,
  annex6Enquiry: asksForFamilyMaterial.annex6Enquiry,
  annex6Proportionate: asksForFamilyMaterial.annex6Proportionate,
  beforeCharge: asksForFamilyMaterial.beforeCharge,
}
const instrument = {
  instrumentRef: 'N/26/0417',
  issuer: 'His Honour Judge Amadi, at the Crown Court',
  section: 'Police and Criminal Evidence Act 1984, Schedule 1, paragraph 4',
  issuedOn: '2026-10-01',
  servedOn: '2026-10-05',
  deadlineLegal: '2026-10-12',
}
const paper = {
  id: '7e570000-0000-4000-8007-000000000009',
  kind: 'instrument',
  name: 'order.pdf',
  bytes: 4_096,
  sha256: 'a'.repeat(64),
}

/** Answers that fit, one change that does not, and the field that is told. */
const ROWS: readonly Row[] = [
  [
    'an offence neither named nor withheld',
    request.matter,
    { offence: 'Burglary', offenceWithheld: [], crimeRef: 'TG/1' },
    { offence: '' },
    'offence',
  ],
  [
    'no reference',
    request.matter,
    { offence: 'Burglary', offenceWithheld: [], crimeRef: 'TG/1' },
    { crimeRef: '' },
    'crimeRef',
  ],
  ['an address without a domain', request.officer, aRequest.requester, email('sian'), 'email'],
  [
    'an address with another inside',
    request.officer,
    aRequest.requester,
    email('sian@a.example@b.example'),
    'email',
  ],
  [
    'an address in other letters',
    request.officer,
    aRequest.requester,
    email('siаn@thamesgate.police.example'),
    'email',
  ],
  ['a phone number in words', request.officer, aRequest.requester, { phone: 'ask the desk' }, 'phone'],
  ['somebody known by one thing', request.subject, aSubject, { dob: '', lastAddress: '' }, 'name'],
  ['nothing said about a child', request.subject, aSubject, { childNow: undefined }, 'childNow'],
  ['a date of birth that is none', request.subject, aSubject, { dob: '1991-2-30' }, 'dob'],
  [
    'an incident that ends before it starts',
    request.incident,
    incident,
    { toDate: '2026-08-30', toTime: '20:59' },
    'toDate',
  ],
  [
    'an incident of more than 48 hours',
    request.incident,
    incident,
    { toDate: '2026-09-01', toTime: '21:01' },
    'whyLong',
  ],
  ['a time that is none', request.incident, incident, { fromTime: '24:00' }, 'fromTime'],
  ['a period that ends before it starts', request.item, anItem, { to: '2026-02-28' }, 'to'],
  ['a period of more than two years', request.item, anItem, { from: '2024-08-30' }, 'whyLong'],
  [
    'others included, and not said who',
    request.thirdParties,
    { thirdPartiesLikely: 'no' },
    { thirdPartiesLikely: 'yes' },
    'thirdPartiesWho',
  ],
  ['nobody else, and somebody else', request.onward, onward, { onward: ['none', 'cps'] }, 'onward'],
  ['no answer to who else', request.onward, onward, { onward: [] }, 'onward'],
  ['a partner without a name', request.onward, onward, { onward: ['partner'] }, 'onwardWho'],
  [
    'harm in telling, and not said how',
    request.tippingOff,
    { tippingOffRisk: 'no' },
    { tippingOffRisk: 'yes' },
    'tippingOffReason',
  ],
  [
    'urgent, and not said why',
    request.urgency,
    { urgency: 'standard' },
    { urgency: 'urgent' },
    'urgencyReason',
  ],
  [
    'necessity in fewer than 50 characters',
    request.whyNecessary,
    { whyNecessary: 'x'.repeat(50) },
    { whyNecessary: 'x'.repeat(49) },
    'whyNecessary',
  ],
  [
    'a field that the page does not have',
    request.urgency,
    { urgency: 'standard' },
    { status: 'APPROVED_FULL' },
    '',
  ],

  ...['reasonBelieveHeld', 'reasonableLineOfEnquiry', 'necessaryProportionate'].map(
    (name): Row => [
      `fewer than 30 characters of ${name}`,
      request.victimReasons,
      reasons,
      { [name]: 'x'.repeat(29) },
      name,
    ],
  ),
  [
    'no notice to the victim, and no exception named',
    request.victimNotice,
    { ...notice, noticeExemptReason: 'It would put her in danger of reprisal.' },
    { noticeGiven: 'notGivenExempt', noticeExemptReason: '' },
    'noticeExemptReason',
  ],
  ['nothing of the victim’s views', request.victimViews, views, { victimViews: '' }, 'victimViews'],
  ...['substantialProbativeValue', 'presumptionRebuttal', 'seniorApprover'].map(
    (name): Row => [
      `counselling material without ${name}`,
      request.counselling,
      asksForCounselling,
      { [name]: '' },
      name,
    ],
  ),
  [
    'the protocol without its proportionality',
    request.familyMaterial,
    family,
    { annex6Proportionate: '' },
    'annex6Proportionate',
  ],
  [
    'a partnership without a purpose',
    request.partnership,
    { partnershipPurpose: 'x'.repeat(30) },
    { partnershipPurpose: 'x' },
    'partnershipPurpose',
  ],
  ['a claim for nobody', request.legalClaim, claim, { party: 'the landlord' }, 'party'],
  ['a claim that names no proceedings', request.legalClaim, claim, { proceedings: '' }, 'proceedings'],
  [
    'an order without the date it must be answered by',
    request.instrument,
    instrument,
    { deadlineLegal: '' },
    'deadlineLegal',
  ],
  ['an order that nobody issued', request.instrument, instrument, { issuer: '' }, 'issuer'],
  ['an order under no law', request.instrument, instrument, { section: '' }, 'section'],
  ['an empty paper', request.attachment, paper, { bytes: 0 }, 'bytes'],
  ['a paper of no kind', request.attachment, paper, { kind: 'photograph' }, 'kind'],
  [
    'a paper whose name turns its letters round',
    request.attachment,
    paper,
    { name: 'order\u202efdp.exe' },
    'name',
  ],

  [
    'an authorisation without its statement',
    council.authorisation,
    ACTS.authoriseRequest.input,
    { statement: [] },
    'statement',
  ],
  ['a service that is no id', council.intake, ACTS.acceptIntake.input, { serviceId: 'housing' }, 'serviceId'],
  [
    'an identity check without a conflict declaration',
    council.intake,
    ACTS.acceptIntake.input,
    { conflict: undefined },
    'conflict',
  ],
  [
    'an item held back without a reason',
    council.proposedItem,
    { proposal: 'disclose', redactions: [] },
    { proposal: 'withhold' },
    'code',
  ],
  [
    'an item in full, with something redacted',
    council.proposedItem,
    { proposal: 'disclose', redactions: [] },
    { redactions: ['thirdParty'] },
    'redactions',
  ],
  [
    'a deferral without a date',
    council.notification,
    { notification: 'after', notificationReason: 'Once the charge is decided.' },
    { notification: 'defer' },
    'notificationReviewOn',
  ],
  [
    'support with conditions, and no conditions',
    council.advice,
    ACTS.giveAdvice.input,
    { level: 'supportWithConditions' },
    'conditions',
  ],
  [
    'fewer than 80 characters of why',
    council.approval,
    ACTS.approveRequest.input,
    { whyAppropriate: 'x'.repeat(79) },
    'whyAppropriate',
  ],
  ['an approval of no items', council.approval, ACTS.approveRequest.input, { items: [] }, 'items'],
  [
    'a deferred notice without a date, in an approval',
    council.approval,
    ACTS.approveRequest.input,
    { notification: 'defer' },
    'notificationReviewOn',
  ],
  ['a refusal without a code', council.refusal, ACTS.refuseRequest.input, { codes: [] }, 'codes'],
  [
    'a refusal by a code that does not exist',
    council.refusal,
    ACTS.refuseRequest.input,
    { codes: ['R99'] },
    'codes.0',
  ],
  [
    'a lawful basis shut to a public authority',
    council.basis,
    {
      legalPower: 'cda17',
      art6Basis: 'e',
      art9Condition: 'none',
      sch1Condition: 'none',
      compatibility: 'annex2Crime',
    },
    { art6Basis: 'ea' },
    'art6Basis',
  ],
  ['a hash that is none', council.packFile, ACTS.listPackFile.input, { sha256: 'A'.repeat(64) }, 'sha256'],
  ['an empty file', council.packFile, ACTS.listPackFile.input, { bytes: 0 }, 'bytes'],
  [
    'a channel that is not allowed',
    council.release,
    ACTS.releasePack.input,
    { channel: 'webmail' },
    'channel',
  ],
  ['receipt without the terms', council.receipt, ACTS.confirmReceipt.input, { terms: [] }, 'terms'],
]

describe('a form takes what fits, and names the field that does not', () => {
  it.each(ROWS)('%s', (_, schema, good, change, field) => {
    expect(schema.safeParse(good).error?.issues).toBeUndefined()
    const issues = schema.safeParse({ ...good, ...change }).error?.issues ?? []
    expect(issues.map((issue) => issue.path.join('.'))).toContain(field)
    for (const issue of issues) expect(issue.message).not.toBe('')
  })
})

it('no counselling material needs no reasons for it', () => {
  expect(request.counselling.safeParse({ counsellingInformation: 'no' }).success).toBe(true)
})

it('an address is kept in small letters, so that the same one compares as the same', () => {
  expect(
    request.officer.parse({ ...aRequest.requester, email: 'Sian.Prosser@Thamesgate.POLICE.example' }).email,
  ).toBe('sian.prosser@thamesgate.police.example')
})
