import { describe, expect, it } from 'vitest'
import { wordsFor } from '@/lib/content/refusals'
import { ACTS, aRequest, contextOf, NO_CONFLICT, NOW, pageWith } from '@/lib/testing/acts'
import { aDisclosure, type DisclosureBuilder } from '@/lib/testing/disclosure'
import * as people from '@/lib/testing/people'
import type { Actor } from '../shared/actor'
import { daysAfter } from '../shared/dates'
import type { Context, InputOf } from './command'
import { decide } from './decide'
import { caseFile, type Disclosure } from './disclosure'
import type { Verb } from './transitions'

type Try = {
  readonly given: DisclosureBuilder | Disclosure
  readonly verb: Verb
  readonly by?: Context['actor']
  readonly input?: object
  readonly now?: string
}

const attempt = ({ given, verb, by = ACTS[verb].by, input = {}, now = NOW }: Try) => {
  const d = 'build' in given ? given.build() : given
  return decide(d, verb, contextOf(by, { now }), { ...ACTS[verb].input, ...input } as InputOf<typeof verb>)
}

const ruleOf = (tried: Try) => {
  const outcome = attempt(tried)
  return outcome.ok ? 'passes' : outcome.refusal.rule
}

const draft = aDisclosure()
const asked = aDisclosure().awaitingAuthorisation()
const intake = aDisclosure().atIntake()
const assessed = aDisclosure().beingAssessed().after('recordAssessment')
const before = aDisclosure().awaitingDecision()
const packed = aDisclosure().beingPrepared().after('listPackFile')
const checked = packed.after('checkPack')
const child = {
  ...aRequest,
  subjects: [{ ...aRequest.subjects[0], childNow: 'yes' as const }],
} as typeof aRequest
const requester = (change: object) => ({ requester: { ...aRequest.requester, ...change } })
const authoriser = (change: object) => ({ authoriser: { ...aRequest.authoriser, ...change } })
const adviceAgainst = aDisclosure()
  .withAdvice()
  .saying('giveAdvice', { level: 'adviseAgainst' })
  .awaitingDecision()
const notFollowed = { adviceFollowed: 'no', adviceReason: 'The danger to the next household outweighs it.' }
const promoted = (somebody: Actor): Actor => ({
  ...somebody,
  role: 'HOS',
  grade: 'headOfService',
  serviceId: people.HOUSING.id,
})
const asReleaser = (somebody: Actor): Actor => ({ ...somebody, role: 'RELEASE' })
const onceInconvenient = (d: DisclosureBuilder, by: Actor) =>
  d.by('declareConflict', by).after('declareConflict')
const proposedToWithhold = aDisclosure()
  .withPage({ page: 'item', position: 0, answers: { proposal: 'withhold', code: 'P04', redactions: [] } })
  .awaitingDecision()

/** One refusal a row, and beside it the nearest case that passes. */
const ROWS: readonly (readonly [string, rule: string, refused: Try, passes: Try])[] = [
  [
    'a page without an answer',
    'INCOMPLETE',
    { given: draft.withRequest({ whyNecessary: '' }), verb: 'submitRequest' },
    { given: draft, verb: 'submitRequest' },
  ],
  [
    'others are included, and nobody says who',
    'INCOMPLETE',
    { given: draft.withRequest({ thirdPartiesLikely: 'yes' }), verb: 'submitRequest' },
    {
      given: draft.withRequest({ thirdPartiesLikely: 'yes', thirdPartiesWho: 'Neighbours' }),
      verb: 'submitRequest',
    },
  ],
  [
    'an offence neither named nor withheld',
    'INCOMPLETE',
    { given: draft.withRequest({ offence: undefined }), verb: 'submitRequest' },
    { given: draft.withRequest({ offence: undefined, offenceWithheld: ['yes'] }), verb: 'submitRequest' },
  ],
  [
    'nobody named',
    'INCOMPLETE',
    { given: draft.withRequest({ subjects: [] }), verb: 'submitRequest' },
    { given: draft, verb: 'submitRequest' },
  ],
  [
    'somebody known by a name alone',
    'INCOMPLETE',
    { given: draft.withSubject({ dob: undefined, lastAddress: undefined }), verb: 'submitRequest' },
    { given: draft.withSubject({ lastAddress: undefined }), verb: 'submitRequest' },
  ],
  [
    'another door is the right one',
    'R12',
    { given: draft.withRequest({ purpose: 'immigration' }), verb: 'submitRequest' },
    { given: draft.withRequest({ purpose: 'collectTax' }), verb: 'submitRequest' },
  ],
  [
    'the requester writes from webmail',
    'R03',
    { given: draft.withRequest(requester({ email: 'sian@gmail.com' })), verb: 'submitRequest' },
    { given: draft, verb: 'submitRequest' },
  ],
  [
    'the authoriser is at another body’s domain',
    'R03',
    { given: draft.withRequest(authoriser({ email: 'a@thamesgate-police.example' })), verb: 'submitRequest' },
    { given: draft, verb: 'submitRequest' },
  ],
  [
    'they name themselves as authoriser',
    'R02',
    { given: draft.withRequest(authoriser({ email: aRequest.requester.email })), verb: 'submitRequest' },
    { given: draft, verb: 'submitRequest' },
  ],
  [
    '… by their warrant number in another spelling',
    'R02',
    {
      given: draft.withRequest({
        ...requester({ idNumber: 'TG 44/71' }),
        ...authoriser({ idNumber: 'tg4471' }),
      }),
      verb: 'submitRequest',
    },
    { given: draft, verb: 'submitRequest' },
  ],

  [
    'the requester authorises',
    'R02',
    { given: asked, verb: 'authoriseRequest', by: people.constable },
    { given: asked, verb: 'authoriseRequest' },
  ],
  [
    'an officer of another body authorises',
    'R01',
    { given: asked, verb: 'authoriseRequest', by: people.taxOfficer },
    { given: asked, verb: 'authoriseRequest' },
  ],
  [
    'a sergeant authorises',
    'R01',
    {
      given: asked.withRequest(authoriser({ email: people.sergeant.email })),
      verb: 'authoriseRequest',
      by: people.sergeant,
    },
    { given: asked, verb: 'authoriseRequest' },
  ],
  [
    'another inspector than the one named authorises',
    'SoD-2',
    { given: asked, verb: 'authoriseRequest', by: people.otherInspector },
    { given: asked, verb: 'authoriseRequest' },
  ],
  [
    'whoever keyed it in authorises',
    'SoD-1',
    {
      given: asked.keyedBy(people.liaison).by('submitRequest', people.liaison),
      verb: 'authoriseRequest',
      by: people.liaison,
    },
    { given: asked.keyedBy(people.liaison).by('submitRequest', people.liaison), verb: 'authoriseRequest' },
  ],
  [
    'a withheld offence is not confirmed',
    'INPUT',
    { given: asked.withRequest({ offenceWithheld: ['yes'] }), verb: 'authoriseRequest' },
    {
      given: asked.withRequest({ offenceWithheld: ['yes'] }),
      verb: 'authoriseRequest',
      input: { offenceWithheldConfirmed: ['yes'] },
    },
  ],
  [
    'the requester returns it to themselves',
    'R02',
    { given: asked, verb: 'returnRequest', by: people.constable },
    { given: asked, verb: 'returnRequest' },
  ],
  [
    'a stranger withdraws it',
    'NOT_PERMITTED',
    { given: intake, verb: 'withdrawRequest', by: people.otherConstable },
    { given: intake, verb: 'withdrawRequest', by: people.inspector },
  ],

  [
    'a third round of questions',
    'CLARIFY-2',
    {
      given: intake.after(
        'askClarification',
        'answerClarification',
        'askClarification',
        'answerClarification',
      ),
      verb: 'askClarification',
    },
    { given: intake.after('askClarification', 'answerClarification'), verb: 'askClarification' },
  ],
  [
    'a service nobody knows',
    'INPUT',
    { given: intake, verb: 'acceptIntake', input: { serviceId: people.HAVERBROOK.id } },
    { given: intake, verb: 'acceptIntake', input: { serviceId: people.CARE.id } },
  ],
  [
    'an authorisation of 28 days at intake',
    'R17',
    { given: intake, verb: 'acceptIntake', now: daysAfter('2026-10-05T11:00:00.000Z', 28) },
    { given: intake, verb: 'acceptIntake', now: daysAfter('2026-10-05T10:59:59.999Z', 28) },
  ],
  [
    'a conflict that is declared as it is taken in',
    'SoD-8',
    { given: intake, verb: 'acceptIntake', input: { conflict: 'yes' } },
    { given: intake, verb: 'acceptIntake', input: NO_CONFLICT },
  ],

  [
    'a page of block F to write',
    'ASSESSMENT',
    { given: aDisclosure().beingAssessed(), verb: 'proposeDecision' },
    { given: assessed, verb: 'proposeDecision' },
  ],
  [
    'another power, not named',
    'R08',
    { given: assessed.withPage(pageWith('basis', { legalPower: 'other' })), verb: 'proposeDecision' },
    {
      given: assessed.withPage(
        pageWith('basis', { legalPower: 'other', legalPowerText: 'Highways Act 1980' }),
      ),
      verb: 'proposeDecision',
    },
  ],
  [
    'special category data and no condition',
    'R09',
    { given: assessed.withRequest({ specialCategories: ['beliefs'] }), verb: 'proposeDecision' },
    {
      given: assessed
        .withRequest({ specialCategories: ['beliefs'] })
        .withPage(pageWith('basis', { art9Condition: '9-2-g', sch1Condition: 'para10' })),
      verb: 'proposeDecision',
    },
  ],
  [
    'offence data and no condition',
    'R09',
    { given: assessed.withRequest({ criminalOffenceData: 'yes' }), verb: 'proposeDecision' },
    {
      given: assessed
        .withRequest({ criminalOffenceData: 'yes' })
        .withPage(pageWith('basis', { sch1Condition: 'para10' })),
      verb: 'proposeDecision',
    },
  ],
  [
    'collected on consent, and nothing said of it',
    'CONSENT',
    {
      given: assessed.withPage(pageWith('held', { originallyConsentBased: 'yes' })),
      verb: 'proposeDecision',
    },
    {
      given: assessed.withPage(
        pageWith('held', { originallyConsentBased: 'yes', consentNotObtainable: 'He has left the country.' }),
      ),
      verb: 'proposeDecision',
    },
  ],
  [
    'provisions disapplied without a reason',
    'R05',
    {
      given: assessed.withPage(pageWith('exemption', { provisionsDisapplied: ['art15'] })),
      verb: 'proposeDecision',
    },
    {
      given: assessed.withPage(
        pageWith('exemption', {
          provisionsDisapplied: ['art15'],
          prejudiceReasoning: 'He would learn of the search before it is made.',
        }),
      ),
      verb: 'proposeDecision',
    },
  ],
  [
    'a child whose interests nobody wrote down',
    'CHILD',
    { given: assessed.withRequest(child), verb: 'proposeDecision' },
    { given: assessed.withSubject({ childNow: 'no' }), verb: 'proposeDecision' },
  ],
  [
    'a child, and no advice',
    'ADVICE',
    {
      given: assessed
        .withRequest(child)
        .withPage(pageWith('tests', { childBestInterests: 'Kept out of the enquiry.' })),
      verb: 'proposeDecision',
    },
    {
      given: assessed
        .withRequest(child)
        .withPage(pageWith('tests', { childBestInterests: 'Kept out of the enquiry.' }))
        .after('askAdvice', 'giveAdvice'),
      verb: 'proposeDecision',
    },
  ],
  [
    'advice by an adviser who was not asked',
    'NOT_PERMITTED',
    { given: aDisclosure().in('ADVICE'), verb: 'giveAdvice', by: people.lawyer },
    { given: aDisclosure().in('ADVICE'), verb: 'giveAdvice' },
  ],

  [
    'a deputy decides',
    'GRADE',
    { given: before, verb: 'approveRequest', by: people.deputyHead },
    { given: before, verb: 'approveRequest' },
  ],
  [
    'the head of another service decides',
    'SERVICE',
    { given: before, verb: 'approveRequest', by: people.headOfCare },
    { given: before, verb: 'approveRequest', by: people.director },
  ],
  [
    'the collator, since promoted, decides',
    'SoD-3',
    { given: before, verb: 'approveRequest', by: promoted(people.coordinator) },
    { given: before, verb: 'approveRequest', by: promoted(people.otherCoordinator) },
  ],
  [
    'the collator, since promoted, refuses',
    'SoD-3',
    { given: before, verb: 'refuseRequest', by: promoted(people.coordinator) },
    { given: before, verb: 'refuseRequest' },
  ],
  [
    'whoever keyed it in, since promoted, decides',
    'SoD-3',
    {
      given: before.keyedBy(people.liaison).by('submitRequest', people.liaison),
      verb: 'approveRequest',
      by: promoted(people.liaison),
    },
    { given: before, verb: 'approveRequest' },
  ],
  [
    'the Data Protection Officer decides',
    'SoD-4',
    { given: before, verb: 'approveRequest', by: people.dpo },
    { given: before, verb: 'approveRequest' },
  ],
  [
    'a head who declared a conflict decides',
    'SoD-8',
    { given: onceInconvenient(before, people.headOfHousing), verb: 'approveRequest' },
    { given: onceInconvenient(before, people.headOfHousing), verb: 'approveRequest', by: people.director },
  ],
  [
    'an authorisation of 28 days at the decision',
    'R17',
    { given: before, verb: 'approveRequest', now: daysAfter(NOW, 28) },
    { given: before, verb: 'approveRequest', now: daysAfter(NOW, 20) },
  ],
  [
    'nothing would be released',
    'INPUT',
    {
      given: before,
      verb: 'approveRequest',
      input: { items: [{ proposal: 'withhold', code: 'R04', redactions: [] }] },
    },
    { given: before, verb: 'approveRequest' },
  ],
  [
    'an item is left without an answer',
    'INPUT',
    { given: before.withItems({}, {}), verb: 'approveRequest' },
    { given: before, verb: 'approveRequest' },
  ],
  [
    'necessity is not met',
    'R04',
    { given: before.withPage(pageWith('tests', { necessityFinding: 'notMet' })), verb: 'approveRequest' },
    { given: before.withPage(pageWith('tests', { necessityFinding: 'notMet' })), verb: 'refuseRequest' },
  ],
  [
    'proportionality is not met',
    'R07',
    {
      given: before.withPage(pageWith('tests', { proportionalityFinding: 'notMet' })),
      verb: 'approveRequest',
    },
    {
      given: before.withPage(pageWith('tests', { proportionalityFinding: 'partlyMet' })),
      verb: 'approveRequest',
    },
  ],
  [
    'a confidence is owed',
    'R10',
    {
      given: before.withPage(pageWith('exemption', { confidentiality: 'notOverridden' })),
      verb: 'approveRequest',
    },
    {
      given: before.withPage(pageWith('exemption', { confidentiality: 'overriddenStatute' })),
      verb: 'approveRequest',
    },
  ],
  [
    'a statute forbids it',
    'R11',
    {
      given: before.withPage(pageWith('exemption', { statutoryBars: ['genderRecognition'] })),
      verb: 'approveRequest',
    },
    {
      given: before.withPage(pageWith('exemption', { statutoryBars: ['electoral'] })),
      verb: 'approveRequest',
    },
  ],
  [
    'a head goes against advice',
    'DISSENT',
    { given: adviceAgainst, verb: 'approveRequest', input: notFollowed },
    { given: adviceAgainst, verb: 'approveRequest', input: notFollowed, by: people.director },
  ],
  [
    'advice given, and nobody says whether it was followed',
    'INPUT',
    { given: adviceAgainst, verb: 'approveRequest' },
    { given: adviceAgainst, verb: 'approveRequest', input: { adviceFollowed: 'yes' } },
  ],
  [
    'advice not followed, and no reason',
    'INPUT',
    { given: adviceAgainst, verb: 'approveRequest', input: { adviceFollowed: 'no' }, by: people.director },
    { given: adviceAgainst, verb: 'approveRequest', input: notFollowed, by: people.director },
  ],
  [
    'more than the coordinator proposed',
    'WIDER',
    { given: proposedToWithhold, verb: 'approveRequest' },
    { given: proposedToWithhold.withAdvice(), verb: 'approveRequest', input: { adviceFollowed: 'yes' } },
  ],
  [
    'a nil return of what is held',
    'HELD',
    { given: before, verb: 'recordNilReturn' },
    { given: before.withPage(pageWith('held', { dataHeld: 'notHeld' })), verb: 'recordNilReturn' },
  ],

  [
    'the approver prepares',
    'SoD-3',
    { given: aDisclosure().approved(), verb: 'startPreparing', by: asReleaser(people.headOfHousing) },
    { given: aDisclosure().approved(), verb: 'startPreparing' },
  ],
  [
    'the collator releases',
    'SoD-3',
    { given: checked, verb: 'releasePack', by: asReleaser(people.coordinator) },
    { given: checked, verb: 'releasePack' },
  ],
  [
    'the checker releases',
    'SoD-3',
    { given: checked, verb: 'releasePack', by: people.otherReleaser },
    { given: checked, verb: 'releasePack' },
  ],
  [
    'whoever packed it checks it',
    'SoD-3',
    { given: packed, verb: 'checkPack', by: people.releaser },
    { given: packed, verb: 'checkPack', by: people.otherIntake },
  ],
  [
    'the approver checks it',
    'SoD-3',
    { given: packed, verb: 'checkPack', by: asReleaser(people.headOfHousing) },
    { given: packed, verb: 'checkPack', by: people.owner },
  ],
  [
    'an approval of 14 days',
    'R17',
    { given: checked, verb: 'releasePack', now: daysAfter(NOW, 14) },
    { given: checked, verb: 'releasePack', now: daysAfter(NOW, 10) },
  ],
  [
    'a file for an item that was not approved',
    'INPUT',
    { given: packed, verb: 'listPackFile', input: { item: 1 } },
    { given: packed, verb: 'listPackFile' },
  ],
  [
    'an approved item without a file',
    'PACK',
    { given: aDisclosure().beingPrepared(), verb: 'checkPack' },
    { given: packed, verb: 'checkPack' },
  ],
  [
    'nobody checked the pack',
    'CHECK',
    { given: packed, verb: 'releasePack' },
    { given: checked, verb: 'releasePack' },
  ],
  [
    'a file was added after the check',
    'CHECK',
    { given: checked.after('listPackFile'), verb: 'releasePack' },
    { given: checked.after('listPackFile', 'checkPack'), verb: 'releasePack' },
  ],
  [
    'a file was taken out after the check',
    'CHECK',
    { given: packed.after('listPackFile', 'checkPack', 'removePackFile'), verb: 'releasePack' },
    { given: checked, verb: 'releasePack' },
  ],
  [
    'the pack goes to somebody else',
    'INPUT',
    { given: checked, verb: 'releasePack', input: { recipientEmail: people.otherConstable.email } },
    { given: checked, verb: 'releasePack', input: { recipientEmail: people.inspector.email } },
  ],
  [
    'receipt is confirmed twice',
    'RECEIPT',
    { given: aDisclosure().released().after('confirmReceipt'), verb: 'confirmReceipt' },
    { given: aDisclosure().released(), verb: 'confirmReceipt' },
  ],
  [
    'a chaser after receipt',
    'RECEIPT',
    { given: aDisclosure().released().after('confirmReceipt'), verb: 'chaseReceipt' },
    { given: aDisclosure().released(), verb: 'chaseReceipt' },
  ],
  [
    'closed without receipt after one chaser',
    'RECEIPT-2',
    { given: aDisclosure().released().after('chaseReceipt'), verb: 'closeCase' },
    { given: aDisclosure().released().after('chaseReceipt', 'chaseReceipt'), verb: 'closeCase' },
  ],
  [
    'no clock has run out',
    'CLOCK',
    { given: before, verb: 'expireCase' },
    { given: before, verb: 'expireCase', now: daysAfter(NOW, 28) },
  ],
]

describe('a guard refuses with its rule, and lets the nearest case pass', () => {
  it.each(ROWS)('%s: %s', (_, rule, refused, passes) => {
    expect(ruleOf(refused)).toBe(rule)
    expect(ruleOf(passes)).toBe('passes')
  })

  it.each(ROWS)('%s: %s has words of its own', (_, _rule, refused) => {
    const outcome = attempt(refused)
    const words = outcome.ok
      ? ''
      : (Object.values(outcome.refusal.fields ?? {})[0] ?? wordsFor(outcome.refusal))
    expect(words.length).toBeGreaterThan(10)
    expect(words).not.toContain('This cannot be done now')
    expect(words).not.toContain('undefined')
  })
})

describe('somebody who declared a conflict takes no further part (SoD-8)', () => {
  it.each<[Verb, DisclosureBuilder, Actor]>([
    ['returnIncomplete', intake, people.intake],
    ['routeOut', intake, people.intake],
    ['askClarification', intake, people.intake],
    ['acceptIntake', intake, people.intake],
    ['recordAssessment', aDisclosure().beingAssessed(), people.coordinator],
    ['askAdvice', aDisclosure().beingAssessed(), people.coordinator],
    ['proposeDecision', assessed, people.coordinator],
    ['approveRequest', before, people.headOfHousing],
    ['refuseRequest', before, people.headOfHousing],
    ['returnForWork', before, people.headOfHousing],
    ['startPreparing', aDisclosure().approved(), people.releaser],
    ['listPackFile', packed, people.releaser],
    ['removePackFile', packed, people.releaser],
    ['checkPack', packed, people.otherReleaser],
    ['releasePack', checked, people.releaser],
    ['returnToDecider', packed, people.releaser],
  ])('not %s', (verb, given, by) => {
    expect(ruleOf({ given, verb, by })).toBe('passes')
    expect(ruleOf({ given: onceInconvenient(given, by), verb, by })).toBe('SoD-8')
  })

  it('nor close or chase a case that was released without them', () => {
    const d = aDisclosure()
      .awaitingDecision()
      .by('declareConflict', people.otherIntake)
      .after(
        'declareConflict',
        'approveRequest',
        'startPreparing',
        'listPackFile',
        'checkPack',
        'releasePack',
      )
    for (const verb of ['chaseReceipt', 'closeCase'] as const)
      expect(ruleOf({ given: d.after('chaseReceipt', 'chaseReceipt'), verb, by: people.otherIntake })).toBe(
        'SoD-8',
      )
  })
})

describe('a changed scope', () => {
  const widened = aDisclosure().withAdvice().approved().after('changeScope').build()

  it('voids the authorisation, the approval and the advice, and keeps them on file (SoD-9)', () => {
    const { status, authorisation, decision, advice, voided } = caseFile(widened)
    expect(status).toBe('AWAIT_EXT_AUTH')
    expect({ authorisation, decision, advice }).toEqual({
      authorisation: undefined,
      decision: undefined,
      advice: [],
    })
    expect(voided).toMatchObject([
      {
        why: 'scopeChanged',
        authorisation: { name: people.inspector.name },
        decision: { outcome: 'APPROVED_FULL' },
        advice: [{ adviser: 'DPO' }],
      },
    ])
  })

  it('in an answer that changes the purpose is authorised afresh too', () => {
    const d = intake
      .after('askClarification')
      .saying('answerClarification', { purposeChanged: 'yes' })
      .after('answerClarification')
    expect(caseFile(d.build())).toMatchObject({ status: 'AWAIT_EXT_AUTH', voided: [{ why: 'scopeChanged' }] })
  })

  it('may be renewed after it expired, however long its reasons have grown', () => {
    const d = intake
      .withRequest({ whyNecessary: 'Because. '.repeat(333) })
      .after('askClarification')
      .saying('answerClarification', { purposeChanged: 'yes' })
      .after('answerClarification', 'authoriseRequest', 'expireCase')
    expect(ruleOf({ given: d, verb: 'renewRequest' })).toBe('passes')
  })
})

describe('the authoriser, who may answer and withdraw for the requester, does not change what they will authorise', () => {
  const clarify = aDisclosure().in('CLARIFY')
  it.each<[string, Try, Try]>([
    [
      'by changing the scope',
      { given: intake, verb: 'changeScope', by: people.inspector },
      { given: intake, verb: 'changeScope' },
    ],
    [
      'by renewing it',
      { given: aDisclosure().in('EXPIRED'), verb: 'renewRequest', by: people.inspector },
      { given: aDisclosure().in('EXPIRED'), verb: 'renewRequest' },
    ],
    [
      'by an answer that changes it',
      { given: clarify, verb: 'answerClarification', by: people.inspector, input: { purposeChanged: 'yes' } },
      { given: clarify, verb: 'answerClarification', by: people.inspector },
    ],
  ])('%s', (_, refused, passes) => {
    expect(ruleOf(refused)).toBe('NOT_PERMITTED')
    expect(ruleOf(passes)).toBe('passes')
  })
})

describe('what is submitted', () => {
  it('is what the pages that apply say, and nothing an earlier answer left behind', () => {
    const place = {
      place: 'Larkfield Road car park',
      fromDate: '2026-08-30',
      fromTime: '21:00',
      toDate: '2026-08-30',
      toTime: '23:00',
    }
    const incident = attempt({
      given: draft.withRequest({ about: 'incident', incident: place }),
      verb: 'submitRequest',
    })
    expect(incident.ok && caseFile(incident.value.next).request).toMatchObject({
      subjects: [],
      incident: place,
    })
    const named = attempt({ given: draft.withRequest({ incident: place }), verb: 'submitRequest' })
    expect(named.ok && caseFile(named.value.next).request).not.toHaveProperty('incident')
  })

  it('needs no list of people when it is about an incident', () => {
    const { subjects: _subjects, ...rest } = aRequest
    const place = {
      place: 'Larkfield Road car park',
      fromDate: '2026-08-30',
      fromTime: '21:00',
      toDate: '2026-08-30',
      toTime: '23:00',
    }
    expect(
      ruleOf({
        given: { ...draft.build(), draft: { ...rest, about: 'incident', incident: place } } as Disclosure,
        verb: 'submitRequest',
      }),
    ).toBe('passes')
  })
})
