import { describe, expect, it } from 'vitest'
import { ACTS, ASSESSMENT_PAGES, pageWith } from '@/lib/testing/acts'
import { aDisclosure } from '@/lib/testing/disclosure'
import { constable, coordinator, dpo, headOfHousing, inspector, intake, releaser } from '@/lib/testing/people'
import { REFUSAL_CODES } from '../disclosure/codes'
import { caseFile } from '../disclosure/disclosure'
import { recordOf, rowOf, textOf } from './testing'

/** Every text of block F and of the identity check carries a mark, so that a leak shows whatever it leaks. */
const marked = (text: string) => `CANARY ${text}`
const markedPages = ASSESSMENT_PAGES.map((page) => ({
  ...page,
  answers: Object.fromEntries(
    Object.entries(page.answers).map(([name, value]) => [
      name,
      /(searched|Text|Reason|Reasoning)$/.test(name) ? marked(String(value)) : value,
    ]),
  ),
}))

const assessedWithMarks = () =>
  markedPages
    .reduce((builder, page) => builder.withPage(page as (typeof ASSESSMENT_PAGES)[number]), aDisclosure())
    .withPage(
      pageWith('basis', {
        legalPower: 'other',
        legalPowerText: marked('Highways Act 1980'),
        apdRef: marked('APD 4'),
      }),
    )
    .withPage({
      page: 'item',
      position: 0,
      answers: { proposal: 'disclose', detail: marked('the detail'), redactions: [] },
    })
    .saying('acceptIntake', {
      idNumberUsed: marked('020 7946 0200'),
      idSource: marked('the published switchboard'),
    })
    .saying('askAdvice', { question: marked('Is anything here out of proportion?') })
    .saying('giveAdvice', { text: marked('The scope is narrow and the reasons are given.') })
    .withAdvice()

const caveat = 'The tenancy began a week later than the card says.'
const closed = assessedWithMarks()
  .withPage({
    ...pageWith('held', { searched: marked('the tenancy system and the file'), accuracyCaveats: caveat }),
  })
  .saying('approveRequest', { conditions: 'Do not tell the landlord.' })
  .closed()
  .build()
const partly = assessedWithMarks().approvedInPart().build()
const refused = assessedWithMarks().refused().build()

describe('common to all records (section 4)', () => {
  it.each([
    ['P1', closed, 'external'],
    ['P2', closed, 'internal'],
    ['P3', closed, 'external'],
    ['P4', refused, 'external'],
  ] as const)('%s says whose it is, what it is, under which rules, and who acted', (kind, d, copy) => {
    const model = recordOf(kind, d, copy)
    expect(model).toMatchObject({
      kind,
      copy,
      marking: 'OFFICIAL-SENSITIVE',
      council: 'London Borough of Haverbrook',
      caseReference: d.reference,
      reference: `${d.reference}/${kind}/1`,
      actId: 'an act',
      verifyPath: '/verify',
    })
    for (const text of [model.title, model.summary, model.retention, model.ruleset, model.policyVersion])
      expect(text).not.toBe('')
    for (const signature of model.signatures) {
      expect(signature.bound).toMatch(/^[0-9a-f]{64}$/)
      expect(signature.method).toBe('test sign-in')
    }
    expect(model.signatures.length).toBeGreaterThan(0)
    expect(new Set(model.sections.map((section) => section.heading)).size).toBe(model.sections.length)
  })

  it('are data alone, so that what is previewed is what is sealed', () => {
    for (const kind of ['P1', 'P2', 'P3'] as const) {
      const model = recordOf(kind, closed, 'internal')
      expect(JSON.parse(JSON.stringify(model))).toEqual(model)
    }
  })
})

describe('nothing of the council’s assessment leaves', () => {
  // Not the proposal for each item and for telling the person: there the note has what was decided.
  it('though the note for the record has it', () => {
    expect(textOf('P2', closed, 'internal').match(/CANARY/g)?.length).toBe(9)
  })

  it.each([
    ['P1', closed],
    ['P3', closed],
    ['P4', partly],
    ['P4', refused],
    [
      'P8',
      assessedWithMarks()
        .saying('recordNilReturn', { neitherConfirmNorDeny: 'yes' })
        .in('NIL_RETURN')
        .build(),
    ],
  ] as const)('in the external %s', (kind, d) => {
    expect(textOf(kind, d, 'external')).not.toContain('CANARY')
  })

  it('but the accuracy caveats, which are for the recipient', () => {
    expect(textOf('P3', closed, 'external')).toContain(caveat)
  })
})

describe('P1, the request as authorised', () => {
  it('has what was asked, why, and both attestations', () => {
    const text = textOf('P1', closed, 'external')
    const { request } = caseFile(closed)
    for (const said of [
      request?.whyNecessary,
      request?.prejudiceIfWithheld,
      request?.lessIntrusiveConsidered,
      request?.crimeRef,
      request?.offence,
      'Corin Ashdown',
      'Crown Prosecution Service',
    ])
      expect(text).toContain(said)
    expect(recordOf('P1', closed, 'external').signatures.map(({ act, name }) => [act, name])).toEqual([
      ['Asked', constable.name],
      ['Authorised', inspector.name],
    ])
  })

  it('tells outside only that the identity check was passed', () => {
    expect(textOf('P1', closed, 'external')).toContain('Verified')
    expect(textOf('P1', closed, 'external')).not.toContain('switchboard')
    expect(textOf('P1', closed, 'internal')).toContain('switchboard')
  })

  it('does not name an offence that is withheld', () => {
    const withheld = aDisclosure()
      .withRequest({ offenceWithheld: ['yes'] })
      .saying('authoriseRequest', { offenceWithheldConfirmed: ['yes'] })
      .in('SUBMITTED')
      .build()
    expect(textOf('P1', withheld, 'external')).not.toContain('Burglary of a dwelling')
  })
})

describe('P1, in each lane of request', () => {
  it.each([
    [
      'about a victim, block E',
      aDisclosure().aboutCounselling(),
      [
        'Request about a victim (G02)',
        'Given before this request',
        'The first account that she gave',
        'Chief inspector Joe Varga',
        'thirdPartyMaterialForm.pdf',
        'b'.repeat(64),
      ],
    ],
    [
      'for family material, Annex 6',
      aDisclosure().forFamilyMaterial(),
      ['under the 2024 protocol (G03)', 'The social worker saw the injuries', 'annex6.pdf'],
    ],
    [
      'as a partner, the purpose',
      aDisclosure().asAPartner(),
      [
        'Crime and disorder partnership (G04)',
        'Crime and Disorder Act 1998, section 115',
        'disorder in the car park',
      ],
    ],
    [
      'for a claim, the party and what the rules would prevent',
      aDisclosure().forAClaim(),
      ['paragraph 5(3)', 'The person who claims', 'longer than the court has allowed'],
    ],
  ] as const)('has what was asked %s', (_, builder, said) => {
    const text = textOf('P1', builder.atIntake().build(), 'external')
    for (const part of said) expect(text).toContain(part)
  })

  it('has nothing of lanes that were not asked, and no gap where nothing was asked', () => {
    const text = textOf('P1', closed, 'external')
    for (const other of ['victim’s views', 'Counselling', 'legal claim', 'order or notice', 'Papers'])
      expect(text).not.toContain(other)
  })

  it('says of one part which request it belongs to', () => {
    const part = aDisclosure().part().closed().build()
    expect(rowOf(recordOf('P1', part, 'external'), 'The matter', 'Part of')).toBe(
      caseFile(part).partOf?.reference,
    )
    expect(textOf('P3', part, 'external')).toContain('Part of your request')
  })
})

describe('P2, the note for the record', () => {
  const text = textOf('P2', closed, 'internal')

  it.each([
    ['who asked, and how they were verified', [constable.name, 'switchboard', intake.name]],
    ['who authorised there', [inspector.name, 'Inspector']],
    ['the gateway', ['Schedule 2, Part 1, paragraph 2']],
    ['what was asked', ['The tenancy history of 14 Larkfield House']],
    ['what was held and searched', ['Held', 'the tenancy system and the file']],
    ['the lawful basis and conditions', ['Article 6(1)(e)', 'Highways Act 1980', 'APD 4', 'Annex 2: crime']],
    ['necessity and proportionality', ['Necessity: met', 'Proportionality: met']],
    ['confidentiality', ['No duty of confidence is owed']],
    ['the advice taken', [dpo.name, 'No concern', 'Advice followed']],
    ['why disclosure is appropriate, in the approver’s words', [ACTS.approveRequest.input.whyAppropriate]],
    ['who decided, and their grade', [headOfHousing.name, 'Head of service']],
    ['whether the person is told', ['After the disclosure', 'He is told once the charge is decided.']],
    ['conditions', ['Do not tell the landlord.']],
    [
      'the dispatch and its receipt',
      ['Criminal Justice Secure Mail', releaser.name, 'CJSM 20261006-3', constable.email],
    ],
    ['conflicts', ['declared none']],
    ['the register entry and the retention date', ['HSG-014', 'Until 6 October 2032']],
    [
      'every act',
      [
        'Authorised by the requesting body',
        'Collated',
        'Decided',
        'Checked the pack',
        'Released',
        'Confirmed receipt',
        'Closed',
      ],
    ],
  ] as const)('has %s', (_, said) => {
    for (const part of said) expect(text).toContain(part)
  })

  it('names the delegation that somebody decided under for another service', () => {
    const { decision } = caseFile(closed)
    const delegated = { ...closed, decision: { ...decision, delegation: 'DEL-2026-4' } } as typeof closed
    expect(rowOf(recordOf('P2', delegated, 'internal'), 'The decision', 'Under delegation')).toBe(
      'DEL-2026-4',
    )
    expect(rowOf(recordOf('P2', closed, 'internal'), 'The decision', 'Under delegation')).toBeUndefined()
  })

  it('lists the parts of a parent, what is kept safe, and who alone may see it', () => {
    const parent = textOf('P2', aDisclosure().split().build(), 'internal')
    expect(parent).toContain('Adult Social Care')
    const kept = textOf(
      'P2',
      aDisclosure().atIntake().after('preserveMaterial', 'restrictCase').build(),
      'internal',
    )
    expect(kept).toContain('Footage of the lobby')
    expect(kept).toContain('somebody who is well known')
  })

  it('says which agreement covers it and who found so, or that none does', () => {
    const kept = (input = {}) =>
      rowOf(
        recordOf(
          'P2',
          aDisclosure().atIntake().saying('nameAgreement', input).after('nameAgreement').build(),
          'internal',
        ),
        'Record keeping',
        'Agreement',
      )
    expect(kept()).toMatch(/^Under AGR-2026-000031, Tenancy checks .+second schedule lists\. \(Owen Tate/)
    expect(kept({ agreement: 'none' })).toMatch(/^None covers it: /)
    expect(
      rowOf(recordOf('P2', aDisclosure().atIntake().build(), 'internal'), 'Record keeping', 'Agreement'),
    ).toBe(undefined)
  })

  it('says what happened after the release', () => {
    const d = aDisclosure()
      .released()
      .after('sendCorrection', 'reportBreach', 'linkComplaint', 'checkAccess', 'confirmReceipt', 'closeCase')
      .build()
    const note = recordOf('P2', d, 'internal')
    expect(rowOf(note, 'After the release', 'Corrections')).toContain('has been corrected')
    expect(rowOf(note, 'After the release', 'Breaches')).toBe('Known on 8 October 2026 at 09:00')
    expect(rowOf(note, 'After the release', 'Complaints')).toBe('Received on 8 October 2026')
  })

  it('says who declared a conflict, and which acts were made void', () => {
    const d = aDisclosure()
      .awaitingDecision()
      .by('declareConflict', coordinator)
      .after('declareConflict', 'changeScope', 'authoriseRequest')
      .build()
    const note = textOf('P2', d, 'internal')
    expect(note).toContain(`${coordinator.name}`)
    expect(note).toContain('took no further part')
    expect(note).toContain('so it was authorised afresh')
  })
})

describe('P3, the disclosure notice', () => {
  it('has what is enclosed with its hash, the power, the conditions and how to confirm receipt', () => {
    const text = textOf('P3', closed, 'external')
    for (const said of [
      'tenancy-history.pdf',
      'a'.repeat(64),
      'voluntary disclosure',
      'Do not tell the landlord.',
      'correct your copy',
      'Pass it on only',
      'Confirm receipt',
      'Until the case ends',
    ])
      expect(text).toContain(said)
  })
})

describe('P4, the answer when it is not everything', () => {
  it.each([
    ['a refusal', refused],
    ['a partial answer', partly],
  ])('holds no personal data but the reference, as %s', (_, d) => {
    const text = textOf('P4', d, 'external')
    for (const personal of [
      'Ashdown',
      'Larkfield',
      '1991',
      constable.name,
      constable.email,
      inspector.name,
      'Burglary',
      'tenancy',
    ])
      expect(text).not.toContain(personal)
    expect(text).toContain(d.reference)
  })

  it('explains each code, says what would help, how to have it reviewed, and that a court may be asked', () => {
    const text = textOf('P4', refused, 'external')
    for (const said of [
      REFUSAL_CODES.R04.meaning,
      REFUSAL_CODES.R04.resubmit,
      ACTS.refuseRequest.input.wouldHelp,
      'review within 20 working days',
      'order',
    ])
      expect(text).toContain(said)
    expect(text).not.toContain(ACTS.refuseRequest.input.text)
  })

  it('lists what is withheld by its class, and not what it is', () => {
    expect(textOf('P4', partly, 'external')).toContain('P01: The date range was cut')
  })
})

describe('what every record says of its keeping and its rules', () => {
  it('is the council’s own choice on that day: years kept, days to ask for a review, rules in force', () => {
    const change = { retentionYears: 7, reviewWorkingDays: 15, ruleset: '2026-11-01' }
    expect(recordOf('P2', refused, 'internal', change).retention).toBe('7 years after closure')
    expect(textOf('P4', refused, 'external', change)).toContain('review within 15 working days')
  })

  it('names the rules that a decision was made under, whatever is in force when the record is made', () => {
    const later = { ruleset: '2027-04-01' }
    expect(recordOf('P3', closed, 'external', later).ruleset).toBe(caseFile(closed).decision?.ruleset)
    const undecided = aDisclosure().atIntake().build()
    expect(recordOf('P1', undecided, 'external', later).ruleset).toBe('2027-04-01')
  })

  it('is longer than the period where a legal hold stands, and says nothing of any other hold', () => {
    const frozen = aDisclosure().application().atIntake().build()
    expect(recordOf('P1', frozen, 'external').retention).toContain('not before the legal hold ends')
    const preserved = aDisclosure().atIntake().after('preserveMaterial').build()
    expect(recordOf('P1', preserved, 'external').retention).toBe('6 years after closure')
  })
})
