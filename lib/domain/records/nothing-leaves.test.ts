import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageWith } from '@/lib/testing/acts'
import { aDisclosure } from '@/lib/testing/disclosure'
import { MANDATORY } from '@/lib/testing/lanes'
import {
  type CaseFile,
  caseFile,
  type Decision,
  type Disclosure,
  type ProposedItem,
} from '../disclosure/disclosure'
import { type CaseRecordKind, INTERNAL_ONLY } from './model'
import { RECORDS } from './records'
import { anIssue } from './testing'

/**
 * No external record may hold what the council wrote for itself: every free text of block F, of advice, of
 * the legal team, of who was verified how, and of the decider's reasons is written over with a mark that
 * says where it stood. A field added to block F tomorrow is marked too, because whole parts are walked.
 */

const MARK = 'CANARY'

/** Codes, ids and times have no space; everything that a person wrote is taken for free text. */
const isWritten = (text: string) => text.includes(' ')

const walked = (value: unknown, at: string, text: string): unknown => {
  if (typeof value === 'string') return isWritten(value) ? `${MARK} ${at} ${text}` : value
  if (Array.isArray(value)) return value.map((one, position) => walked(one, `${at}.${position}`, text))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, walked(one, `${at}.${name}`, text)]),
  )
}

const marked = <T>(value: T, at: string, text: string): T => walked(value, at, text) as T

/** Written to be sent: the accuracy caveats of block F, and what a decision says to its recipient. */
const markedAssessment = (assessment: NonNullable<CaseFile['assessment']>, text: string) => ({
  ...marked(assessment, 'assessment', text),
  held: assessment.held && {
    ...marked(assessment.held, 'held', text),
    accuracyCaveats: assessment.held.accuracyCaveats,
  },
})

const INSIDE_A_DECISION = ['text', 'searched', 'whyAppropriate', 'adviceReason', 'notificationReason']
const markedDecision = (decision: Decision, text: string) =>
  Object.fromEntries(
    Object.entries(decision).map(([name, value]) => [
      name,
      INSIDE_A_DECISION.includes(name) || name === 'items' ? marked(value, `decision.${name}`, text) : value,
    ]),
  ) as Decision

const INSIDE = [
  'intake',
  'advice',
  'validation',
  'corrected',
  'conflicts',
  'holds',
  'restriction',
  'accessChecks',
  'complaints',
  'breaches',
  'ratification',
  'parts',
  'collator',
] as const

const written = (d: CaseFile, text: string): CaseFile => {
  const inside = Object.fromEntries(INSIDE.map((name) => [name, marked(d[name], name, text)]))
  const review = d.review?.decided && {
    ...d.review,
    decided: {
      ...d.review.decided,
      items: marked(d.review.decided.items, 'review.items', text),
      notificationReason: `${MARK} review ${text}`,
    },
  }
  return {
    ...d,
    ...inside,
    ...(d.assessment && { assessment: markedAssessment(d.assessment, text) }),
    ...(d.decision && { decision: markedDecision(d.decision, text) }),
    ...(d.pack?.check && { pack: { ...d.pack, check: marked(d.pack.check, 'pack.check', text) } }),
    ...(review && { review }),
    voided: d.voided.map((one) => ({
      ...one,
      advice: marked(one.advice, 'voided.advice', text),
      validation: marked(one.validation, 'voided.validation', text),
      ...(one.decision && { decision: markedDecision(one.decision, text) }),
    })),
  } as CaseFile
}

/** Every optional text of block F, so that none is missed because the ordinary case leaves it out. */
const LONG = 'A reason that is long enough to be one, and is the council’s own.'
const filled = () =>
  aDisclosure()
    .withAdviceOf('DPO', 'LEGAL', 'CALD')
    .withPage(
      pageWith('held', {
        shielded: 'no',
        threatCheck: LONG,
        originallyConsentBased: 'yes',
        consentNotObtainable: LONG,
        accuracyCaveats: 'The tenancy began a week later than the card says.',
      }),
    )
    .withPage(
      pageWith('basis', { legalPower: 'other', legalPowerText: 'Highways Act 1980', apdRef: 'APD no 4' }),
    )
    .withPage(
      pageWith('exemption', {
        provisionsDisapplied: ['art15'],
        prejudiceReasoning: LONG,
        confidentiality: 'overriddenPublicInterest',
        confidentialityText: LONG,
      }),
    )
    .withPage(pageWith('tests', { childBestInterests: LONG }))
    .withPage({
      page: 'item',
      position: 0,
      answers: { proposal: 'disclosePart', code: 'P01', detail: LONG, redactions: ['outOfRange'] },
    })

const part: ProposedItem = { proposal: 'disclosePart', code: 'P01', detail: LONG, redactions: [] }
const whole: ProposedItem = { proposal: 'disclose', detail: LONG, redactions: [] }

const CASES: Readonly<Record<string, Disclosure>> = {
  'a request released and closed': filled()
    .saying('approveRequest', { items: [whole], adviceFollowed: 'yes' })
    .after('reportBreach', 'linkComplaint', 'checkAccess', 'sendCorrection')
    .closed()
    .build(),
  'a partial answer': filled()
    .saying('approveRequest', { items: [part], adviceFollowed: 'yes' })
    .in('APPROVED_PART')
    .build(),
  'a refusal': filled().refused().build(),
  'a nil return': filled()
    .withPage(pageWith('held', { dataHeld: 'notHeld' }))
    .nothingToDisclose()
    .build(),
  'an answer that says nothing': filled()
    .saying('recordNilReturn', { neitherConfirmNorDeny: 'yes' })
    .in('NIL_RETURN')
    .build(),
  'counselling of a victim': filled().aboutCounselling().closed().build(),
  'family material': filled().forFamilyMaterial().closed().build(),
  'one part of a split request': filled().part().closed().build(),
  'a case preserved, restricted, under an agreement and moved to another gateway': filled()
    .after('restrictCase', 'preserveMaterial', 'nameAgreement', 'correctGateway')
    .atIntake()
    .build(),
  'a refusal upheld on review': filled().underReview().after('decideReview').build(),
  'a partial answer overturned on review': filled()
    .approvedInPart()
    .saying('decideReview', { result: 'overturn', items: [whole] })
    .after('askReview', 'decideReview')
    .build(),
  'a notice found invalid': filled()
    .requirement('G18')
    .saying('validateRequirement', { verdict: 'invalid', tests: [], items: ['outside'] })
    .saying('refuseRequest', { codes: ['R18'] })
    .refused()
    .build(),
  'a notice challenged, upheld and complied with': filled()
    .requirement('G18')
    .challenged()
    .after('answerChallenge', 'complyWithRequirement')
    .build(),
  'an emergency corrected': aDisclosure().emergency().closed().after('sendCorrection').build(),
  ...Object.fromEntries(
    MANDATORY.flatMap((code) => [
      [`${code} complied with`, filled().requirement(code).closed().build()],
      [`${code} challenged`, filled().requirement(code).challenged().build()],
    ]),
  ),
}

const kindsOf = (d: CaseFile): readonly CaseRecordKind[] => [
  ...(d.request ? (['P1', 'P3', 'P4', 'P6', 'P7', 'P8'] as const) : []),
  ...(d.corrections.length > 0 ? (['P13'] as const) : []),
]

const external = (kind: CaseRecordKind, d: CaseFile) =>
  JSON.stringify(RECORDS[kind](d, anIssue({ copy: 'external' })))

const OPTIONAL = ['held', 'basis', 'exemption', 'tests', 'notification', 'items'] as const
/** A case that is not assessed so far: a record that looks for the page must not fall back on another. */
const without = (d: CaseFile, left: readonly (typeof OPTIONAL)[number][]): CaseFile => ({
  ...d,
  assessment: Object.fromEntries(
    Object.entries(d.assessment ?? {}).filter(([name]) => !left.some((one) => one === name)),
  ),
})

const found = (record: string) => record.match(new RegExp(`${MARK} [\\w.]+`, 'g')) ?? []

describe('nothing that the council wrote for itself leaves', () => {
  it.each(Object.entries(CASES))('in any external record of %s', (_, d) => {
    const file = written(caseFile(d), 'a mark')
    expect(kindsOf(file).flatMap((kind) => found(external(kind, file)))).toEqual([])
  })

  it('whatever is written, and whatever is left out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(CASES)),
        fc.string(),
        fc.subarray([...OPTIONAL]),
        (d, text, left) => {
          const file = written(without(caseFile(d), left), text)
          return kindsOf(file).every((kind) => found(external(kind, file)).length === 0)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('though the internal ones have it, so the marks are where they should be', () => {
    const note = (name: string) =>
      new Set(
        found(JSON.stringify(RECORDS.P2(written(caseFile(CASES[name] as Disclosure), 'a mark'), anIssue()))),
      )
    for (const at of [
      'held.searched',
      'held.consentNotObtainable',
      'assessment.basis.legalPowerText',
      'assessment.exemption.prejudiceReasoning',
      'assessment.exemption.confidentialityText',
      'assessment.tests.necessityText',
      'assessment.tests.proportionalityText',
      'assessment.tests.childBestInterests',
      'advice.0.question',
      'advice.0.given.text',
      'intake.idSource',
      'decision.whyAppropriate',
      'decision.items.0.detail',
    ])
      expect(note('a request released and closed')).toContain(`${MARK} ${at}`)
    expect(note('a refusal')).toContain(`${MARK} decision.text`)
    expect(note('a nil return')).toContain(`${MARK} decision.searched`)
    expect(note('G18 complied with')).toContain(`${MARK} validation.opinion`)
    expect(note('a notice found invalid')).toContain(`${MARK} corrected.0.reason`)
  })

  it('because some records have no external copy at all', () => {
    expect(INTERNAL_ONLY).toEqual(['P2', 'P5', 'P10'])
    const closed = caseFile(CASES['a request released and closed'] as Disclosure)
    const urgent = caseFile(CASES['an emergency corrected'] as Disclosure)
    expect(() => RECORDS.P2(closed, anIssue({ copy: 'external' }))).toThrow('P2 has no external copy')
    expect(() => RECORDS.P5(urgent, anIssue({ copy: 'external' }))).toThrow('P5 has no external copy')
  })
})
