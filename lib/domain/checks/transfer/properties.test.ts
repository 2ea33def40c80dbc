import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedReference } from '@/lib/reference-data/shipped'
import { BRIDGE, decided, type Given, PROVED, WRITTEN } from '@/lib/testing/transfer-facts'
import {
  CATEGORY_CODES,
  FREQUENCIES,
  INITIATORS,
  MODES,
  RECIPIENT_ROLES,
  RECIPIENT_TYPES,
  RISK_OUTCOMES,
} from './codes'
import type { DestinationResult } from './decision'
import { isBlock, TRANSFER_OUTCOMES, type TransferOutcome, worstOf } from './outcomes'

const { adequacy, mechanisms } = shippedReference()

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

/** There most of the time: whoever makes a transfer has much of what it asks for, and not all. */
const mostly = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 8 })

/** What a transfer usually is, and now and then anything else that it could be. */
const usually = <T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: other })

const place = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('GB-ENG', 'IE', 'IN') },
  { weight: 1, arbitrary: fc.constantFrom('GB-SCT', 'GB', 'UNKNOWN', 'US', 'CA') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...adequacy.map(({ iso_code }) => (iso_code === '*' ? 'ZZ' : iso_code))),
  },
)
const places = fc.uniqueArray(place, { minLength: 1, maxLength: 3 })
const mechanismCode = fc.oneof(
  fc.constantFrom('SDPC_IDTA', 'SDPC_ADDENDUM', 'DER_LEGAL_CLAIMS'),
  fc.constantFrom(...mechanisms.map((row) => row.mechanism_code)),
)
const exception = fc.constantFrom('DER_CONSENT', 'DER_LEGAL_CLAIMS', 'DER_PUBLIC_INTEREST')
const flag = fc.boolean()
const dated = fc.constantFrom('2025-06-01', '2026-11-01', '2026-11-20', '2027-01-01')

const riskAssessment = fc.record({
  outcome: fc.constantFrom(...RISK_OUTCOMES),
  completedOn: dated,
  measuresInForce: mostly(flag),
  unprotected: fc.subarray([...CATEGORY_CODES], { maxLength: 2 }),
  assessed: maybe(fc.subarray([...CATEGORY_CODES], { minLength: 1 })),
  derogation: maybe(mechanismCode),
})

const transfer: fc.Arbitrary<Given> = fc.record({
  onDate: fc.constant('2026-11-21'),
  regime: usually(fc.constant('UK_GDPR' as const), fc.constant('DPA_PART3' as const)),
  permittedLocationCodes: usually<string[] | null>(fc.constant(null), places),
  actingIn: fc.constantFrom('PUBLIC_POWERS' as const, 'PRIVATE_LAW_CAPACITY' as const),
  actingInReason: maybe(fc.constant('The officer says why.')),
  isAnonymous: usually(fc.constant(false), flag),
  anonymityEvidence: maybe(fc.constant('k = 10')),
  anonymityReviewedByAnother: maybe(flag),
  recipientRole: usually(fc.constant('PROCESSOR'), fc.constantFrom(...RECIPIENT_ROLES)),
  recipientType: mostly(fc.constantFrom(...RECIPIENT_TYPES)),
  recipientEstablishmentCode: mostly(place),
  processingLocationCodes: mostly(places),
  accessLocationCodes: mostly(usually(places, fc.constant(['NONE_OUTSIDE_UK']))),
  accessEvidence: mostly(fc.constant('Access list')),
  mode: usually(fc.constant('SEND'), fc.constantFrom(...MODES)),
  initiator: usually(fc.constant('COUNCIL'), fc.constantFrom(...INITIATORS)),
  screenStep2: maybe(fc.constantFrom('YES' as const, 'NO' as const)),
  screenReason2: maybe(fc.constant('Because.')),
  frequency: mostly(fc.constantFrom(...FREQUENCIES)),
  dataCategories: mostly(fc.subarray([...CATEGORY_CODES], { minLength: 1, maxLength: 3 })),
  mechanismCode: mostly(mechanismCode),
  mechanismExecutedOn: mostly(dated),
  authorisationRef: maybe(fc.constant('Letter')),
  instrumentIsBinding: maybe(flag),
  scopeConditionEvidence: fc.constantFrom([], PROVED('PIPEDA_RECIPIENT'), PROVED('PIPA_SUBJECT')),
  usDpf: mostly(fc.record({ active: mostly(flag) }).map((change) => ({ ...BRIDGE, ...change }))),
  derogation: mostly(
    fc.record({ code: maybe(exception), claimRef: maybe(fc.constant('Claim')) }).map((more) => ({
      ...WRITTEN,
      ...more,
    })),
  ),
  derogationUse: maybe(fc.integer({ min: 1, max: 4 })),
  riskAssessment: mostly(riskAssessment),
})

/**
 * What a person may have to show for it. Circumstances and choices are not among them: another place, or
 * resting on something else, is another transfer.
 */
const EVIDENCE = [
  'actingInReason',
  'anonymityEvidence',
  'anonymityReviewedByAnother',
  'accessLocationCodes',
  'accessEvidence',
  'recipientType',
  'screenReason2',
  'frequency',
  'dataCategories',
  'mechanismExecutedOn',
  'authorisationRef',
  'instrumentIsBinding',
  'scopeConditionEvidence',
  'usDpf',
  'derogation',
  'riskAssessment',
] as const satisfies readonly (keyof Given)[]

const RUNS = { numRuns: 1000 }

const allows = (outcome: string) => outcome.startsWith('ALLOW') || outcome === 'NOT_RESTRICTED'

const rank = (outcome: TransferOutcome) => {
  if (outcome === 'BLOCK_LOCATION') return 0
  return isBlock(outcome) ? 1 : TRANSFER_OUTCOMES.indexOf(outcome)
}

type Answer = ReturnType<typeof decided>

const rowsOf = ({ destinations }: Answer) => destinations.map(({ row }) => row).join(' ')

/**
 * A question is no block. Where what is asked for would prove an easier way, another that is no easier may stand
 * without it: the bridge is not looked up, and an exception is used instead.
 */
const isAnotherWay = (before: Answer, without: Answer) => {
  const [known, left] = [worstOf(before.destinations), worstOf(without.destinations)]
  if (before.outcome !== 'NEEDS_FACTS' || without.outcome === 'NEEDS_FACTS' || !known || !left) return false
  return rowsOf(before) !== rowsOf(without) && rank(left.outcome) <= rank(known.outcome)
}

const isNoWayOut = (before: Answer, without: Answer) =>
  allows(before.outcome) || !allows(without.outcome) || isAnotherWay(before, without)

describe('taking evidence away', () => {
  it.each([...EVIDENCE])('never turns a block into anything that may go: %s', (name) => {
    fc.assert(
      fc.property(transfer, (given) => {
        const before = decided(given)
        const without = decided({ ...given, [name]: undefined })
        expect([before.outcome, without.outcome, isNoWayOut(before, without)]).toEqual([
          before.outcome,
          without.outcome,
          true,
        ])
      }),
      { numRuns: 300 },
    )
  })

  it('nor does taking away any number of things, whatever it came to before', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(transfer, fc.subarray([...EVIDENCE]), (given, names) => {
        const before = decided(given)
        const gone = Object.fromEntries(names.map((name) => [name, undefined]))
        const without = decided({ ...given, ...gone })
        reached.add(before.outcome)
        expect([before.outcome, names, isNoWayOut(before, without)]).toEqual([before.outcome, names, true])
      }),
      { numRuns: 3000, seed: 20261121 },
    )
    // A walk that never comes by an outcome would prove nothing of it.
    expect([...reached].toSorted()).toEqual([...TRANSFER_OUTCOMES, 'NEEDS_FACTS'].toSorted())
  })
})

describe('of several destinations', () => {
  it('the worst decides, by the precedence that the specification states', () => {
    const order: readonly TransferOutcome[] = [
      'BLOCK_LOCATION',
      'BLOCK_NO_TRA',
      'ROUTE_PART3',
      'REFER_DPO',
      'ASSURANCE_REQUIRED',
      'ALLOW_DEROGATION',
      'ALLOW_AFTER_TRA',
      'ALLOW',
      'NOT_RESTRICTED',
    ]
    fc.assert(
      fc.property(fc.subarray([...order], { minLength: 1 }), fc.infiniteStream(fc.nat()), (some, keys) => {
        const shuffled = some
          .map((outcome) => ({ outcome, key: keys.next().value }))
          .toSorted((one, other) => one.key - other.key)
        expect(worstOf(shuffled)?.outcome).toBe(some[0])
      }),
    )
  })

  it('any other block stands equal to another: the first gives its name', () => {
    const blocks = TRANSFER_OUTCOMES.filter((one) => isBlock(one) && one !== 'BLOCK_LOCATION')
    for (const one of blocks)
      for (const other of blocks) expect(worstOf([{ outcome: one }, { outcome: other }])?.outcome).toBe(one)
  })

  it('holds for random sets of destinations, and more destinations never make it better', () => {
    fc.assert(
      fc.property(transfer, place, (given, code) => {
        const whole = decided(given)
        const outcomes = whole.destinations.map(({ outcome }: DestinationResult) => rank(outcome))
        if (whole.outcome !== 'NEEDS_FACTS')
          expect(rank(whole.outcome as TransferOutcome)).toBe(Math.min(...outcomes))
        const onwardTransfers = [{ recipient: 'Somebody else', code }]
        const more = decided({ ...given, onwardTransfers }).outcome
        if (isBlock(whole.outcome)) expect(isBlock(more)).toBe(true)
      }),
      RUNS,
    )
  })
})
