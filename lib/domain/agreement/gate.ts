import { blockedIn, type GuardResult } from '../checks/guard'
import type { CalendarDate } from '../shared/dates'
import { type Grade, isAtLeast } from '../shared/grades'
import type { Agreement } from './agreement'
import { checklistFor, itemOf, regimesOf } from './checklist'
import { adviceIsDealtWith, adviceIsGood, type GateAdvice, gateAdviceOf } from './gate-advice'
import type { Kind, Tier } from './kinds'
import { letsDataFlow } from './kinds'
import { advisersOf } from './segregation'
import { classesIn, type DataClass, saysIt } from './text'
import { triageBasis } from './triage/triage'

/**
 * What must be so before anybody signs (3.3), as one table. `gatehouse decide agreement-signature`, the panel
 * on the agreement and the guards of approving and signing ask these same rows; further checks register here.
 */

export type ItemState = 'said' | 'notApplicable' | 'missing'

export type SeatFacts = {
  readonly personId: string
  readonly side: 'ours' | 'theirs'
  readonly organisationId: string
  readonly as: 'signatory' | 'countersignatory'
  readonly role: string
  readonly grade: Grade | null
  readonly authorityOnFile: boolean
}

/** An agreement as the gate sees it: facts alone, so that they can also be given on the command line. */
export type GateFacts = {
  readonly kind: Kind | null
  readonly tier: Tier
  readonly classes: readonly DataClass[]
  /** Starred items of the lists that apply, each with its state. */
  readonly items: readonly { readonly id: string; readonly state: ItemState }[]
  readonly unassignedActivities: readonly string[]
  readonly hasActivities: boolean
  readonly dataItems: number
  readonly protocolIsSaid: boolean
  readonly triage: 'confirmed' | 'stale' | 'missing'
  readonly impactScreened: boolean
  readonly advice: GateAdvice | null
  readonly drafters: readonly string[]
  readonly advisers: readonly string[]
  readonly seats: readonly SeatFacts[]
  readonly counterparts: readonly string[]
  /** Headings of clauses in which an answer is still missing. */
  readonly unsaidIn: readonly string[]
  readonly openProposals: number
  readonly concededStarred: readonly string[]
  /** The catalogue of checks: transfers, opt-out, location, retention, training, processing register. */
  readonly checks: readonly GuardResult[]
}

export type GateReason = { readonly code: string; readonly text: string; readonly source: string }

export type GateRow = {
  readonly id: string
  readonly name: string
  readonly source: string
  /** Who can clear it, in words. */
  readonly who: string
  readonly applies: (facts: GateFacts) => boolean
  /** Empty when nothing stands in the way. */
  readonly blocks: (facts: GateFacts) => readonly GateReason[]
}

const when = (blocked: boolean, code: string, text: string, source: string): readonly GateReason[] =>
  blocked ? [{ code, text, source }] : []

const isAgreement = ({ tier }: GateFacts) => letsDataFlow(tier)
const isSigned = ({ kind }: GateFacts) => kind !== 'STATUTORY'
const isSensitive = ({ classes }: GateFacts) => classes.includes('special') || classes.includes('health')

const LEGAL = 'The legal team'
const SOD = 'Local policy, segregation of duty'

export const GATE: readonly GateRow[] = [
  {
    id: 'G1',
    name: 'Everything it must say is said, or marked as not applicable',
    source: 'Local policy, contents of agreements',
    who: `${LEGAL}, by a clause or by reason and initials`,
    applies: isAgreement,
    blocks: ({ items }) =>
      items
        .filter(({ state }) => state === 'missing')
        .map(({ id }) => ({
          code: id,
          text: `Nothing says: ${itemOf(id)?.name ?? id}.`,
          source: itemOf(id)?.reference ?? 'Local policy, contents of agreements',
        })),
  },
  {
    id: 'G2',
    name: 'The kind of agreement still fits what it says',
    source: 'Local policy, choosing the kind of agreement',
    who: `${LEGAL}, by going through the questions again`,
    applies: isAgreement,
    blocks: ({ triage }) => [
      ...when(
        triage === 'missing',
        'TRIAGE',
        'The questions about its kind have not been answered.',
        'Local policy, choosing the kind of agreement',
      ),
      ...when(
        triage === 'stale',
        'TRIAGE_STALE',
        'Its purpose, the roles of the parties or the kind of data changed since the questions were answered.',
        'Local policy, choosing the kind of agreement',
      ),
    ],
  },
  {
    id: 'G3',
    name: 'Screened for an impact assessment',
    source: 'UK GDPR Art 35',
    who: 'Whoever drafts it',
    applies: isAgreement,
    blocks: ({ impactScreened }) =>
      when(!impactScreened, 'DPIA', 'Nothing says whether an impact assessment is needed.', 'UK GDPR Art 35'),
  },
  {
    id: 'G4',
    name: 'The Data Protection Officer has advised',
    source: 'Local policy; UK GDPR Art 38(1)',
    who: 'The Data Protection Officer',
    applies: () => true,
    blocks: ({ advice }) => adviceIsGood(advice),
  },
  {
    id: 'G5',
    name: 'The advice is answered, and its conditions are met',
    source: 'Local policy, advice and dissent',
    who: 'The head of service; a Director where it is not followed in full',
    applies: ({ advice }) => advice !== null,
    blocks: ({ advice }) => (advice ? adviceIsDealtWith(advice) : []),
  },
  {
    id: 'G6',
    name: 'Whoever signs may sign',
    source: 'Local policy, authority to sign',
    who: LEGAL,
    applies: isSigned,
    blocks: (facts) => seatBlocks(facts),
  },
  {
    id: 'G7',
    name: 'Drafter, adviser and signatory are different people',
    source: 'SoD-5',
    who: `${LEGAL}; a deputy advises or another person signs`,
    applies: () => true,
    blocks: (facts) => apart(facts),
  },
  {
    id: 'G8',
    name: 'Every activity is assigned',
    source: 'Local policy, mixed agreements',
    who: LEGAL,
    applies: ({ kind }) => kind === 'MIXED',
    blocks: ({ hasActivities, unassignedActivities }) => [
      ...when(
        !hasActivities,
        'ACTIVITIES',
        'A mixed agreement lists its activities.',
        'Local policy, mixed agreements',
      ),
      ...unassignedActivities.map((name) => ({
        code: 'ACTIVITY',
        text: `It is not said whose purpose this serves: ${name}.`,
        source: 'Local policy, mixed agreements',
      })),
    ],
  },
  {
    id: 'G9',
    name: 'Its place among protocols is said',
    source: 'Local policy, charters, protocols and agreements',
    who: LEGAL,
    applies: ({ tier }) => tier === '2',
    blocks: ({ protocolIsSaid }) =>
      when(
        !protocolIsSaid,
        'PROTOCOL',
        'It names no protocol that it stands under, nor says that there is none.',
        'Local policy, charters, protocols and agreements',
      ),
  },
  {
    id: 'G10',
    name: 'Principles alone let no data flow',
    source: 'Local policy, charters, protocols and agreements',
    who: LEGAL,
    applies: ({ tier }) => !letsDataFlow(tier),
    blocks: ({ dataItems }) =>
      when(
        dataItems > 0,
        'TIER',
        'A charter or protocol carries no data: make an agreement for the purpose.',
        'Local policy, charters, protocols and agreements',
      ),
  },
  {
    id: 'G11',
    name: 'Nothing the counterpart proposed is unanswered',
    source: 'Local policy, negotiation',
    who: LEGAL,
    applies: isSigned,
    blocks: ({ openProposals, concededStarred }) => [
      ...when(
        openProposals > 0,
        'PROPOSALS',
        `Proposals without an answer: ${openProposals}.`,
        'Local policy, signing',
      ),
      ...concededStarred.map((id) => ({
        code: 'CONCEDED',
        text: `A clause that may not be conceded was conceded: ${itemOf(id)?.name ?? id}.`,
        source: 'Local policy, signing',
      })),
    ],
  },
  {
    id: 'G12',
    name: 'No answer is missing in its text',
    source: 'Local policy, contents of agreements',
    who: 'Whoever drafts it, by an answer, or by taking the clause out',
    applies: () => true,
    blocks: ({ unsaidIn }) =>
      when(
        unsaidIn.length > 0,
        'UNSAID',
        `An answer is missing in: ${unsaidIn.join('; ')}.`,
        'Local policy, contents of agreements',
      ),
  },
  {
    id: 'G13',
    name: 'Every check has passed',
    source: 'Local policy, checks before signing',
    who: 'Whoever the page of checks names for each',
    applies: isAgreement,
    blocks: ({ checks }) => checksThatBlock(checks),
  },
]

/** Whether the officer advised, and was answered, is asked above; here only whether the advice is on what stands now. */
const isSaidAbove = (id: string, { code }: GateReason) => id === 'G-DPO' && code !== 'ADVICE_STALE'

const checksThatBlock = (checks: GateFacts['checks']): readonly GateReason[] =>
  blockedIn(checks).flatMap(({ id, reasons }) =>
    reasons
      .filter((reason) => !isSaidAbove(id, reason))
      .map(({ text, source }) => ({ code: id, text, source })),
  )

const seatBlocks = (facts: GateFacts): readonly GateReason[] => {
  const { seats, counterparts, tier } = facts
  const ours = seats.filter(({ side, as }) => side === 'ours' && as === 'signatory')
  const silent = counterparts.filter((id) => !seats.some((seat) => seat.organisationId === id))
  return [
    ...when(ours.length === 0, 'SEAT_OURS', 'Nobody signs for the council.', 'Local policy, signing'),
    ...when(
      ours.some(({ grade }) => !isAtLeast(grade, 'headOfService')),
      'SEAT_GRADE',
      'A head of service or above signs for the council.',
      'Local policy, signing',
    ),
    // The council makes a public charter by itself (3.6).
    ...when(
      counterparts.length === 0 && tier !== '0',
      'SEAT_THEIRS',
      'The other party is not named.',
      'Local policy, signing',
    ),
    ...when(
      seats.some(({ side, organisationId }) => side === 'theirs' && !counterparts.includes(organisationId)),
      'SEAT_STRANGER',
      'Somebody of a body that is no party is to sign.',
      'Local policy, signing',
    ),
    ...when(silent.length > 0, 'SEAT_THEIRS', 'Nobody signs for the other party.', 'Local policy, signing'),
    ...when(
      seats.some(({ authorityOnFile }) => !authorityOnFile),
      'AUTHORITY',
      'Somebody who is to sign is not on the list of authorised signatories today.',
      'Local policy, signing',
    ),
    ...when(
      isSensitive(facts) && !seats.some(({ as }) => as === 'countersignatory'),
      'COUNTERSIGN',
      'Health or special category data: the Caldicott Guardian or the senior risk owner countersigns.',
      'Local policy, signing',
    ),
  ]
}

const apart = ({ drafters, advisers, seats }: GateFacts): readonly GateReason[] => {
  const signing = seats.map(({ personId }) => personId)
  return [
    ...when(
      drafters.some((id) => advisers.includes(id)),
      'SoD-5',
      'Somebody who drafted it also advised on it: a deputy advises.',
      SOD,
    ),
    ...when(
      drafters.some((id) => signing.includes(id)),
      'SoD-5',
      'Somebody who drafted it is to sign it: another person signs.',
      SOD,
    ),
    ...when(
      advisers.some((id) => signing.includes(id)),
      'SoD-5',
      'Somebody who advised on it is to sign it: another person signs.',
      SOD,
    ),
  ]
}

export type GateResult = GateRow & {
  readonly state: 'pass' | 'blocked' | 'notApplicable'
  readonly reasons: readonly GateReason[]
}

export const gateOf = (facts: GateFacts): readonly GateResult[] =>
  GATE.map((one) => {
    if (!one.applies(facts)) return { ...one, state: 'notApplicable', reasons: [] }
    const reasons = one.blocks(facts)
    return { ...one, state: reasons.length > 0 ? 'blocked' : 'pass', reasons }
  })

export const gateReasons = (facts: GateFacts): readonly GateReason[] =>
  gateOf(facts).flatMap(({ reasons }) => reasons)

/** The starred items an agreement must answer, and whether it does. */
export const starredItems = ({ kind, text }: Pick<Agreement, 'kind' | 'text'>): GateFacts['items'] => {
  const health = classesIn(text).includes('health')
  const items = kind ? checklistFor(regimesOf(kind, text.activities)) : []
  return items
    .filter(({ id, starred }) => starred && (id !== 'A30' || health))
    .map(({ id }) => ({ id, state: stateOf(id, text) }))
}

export const stateOf = (id: string, text: Agreement['text']): ItemState => {
  if (text.notApplicable.some(({ item }) => item === id)) return 'notApplicable'
  const isSaid = text.clauses.some((clause) => clause.covers.includes(id) && saysIt(clause, text))
  return isSaid && SCHEDULED[id]?.(text) !== false ? 'said' : 'missing'
}

const hasBothParties = ({ parties }: Agreement['text']) =>
  parties.some(({ own }) => own) && parties.some(({ own }) => !own)

/** A clause points to a table for these; without the table it says nothing. */
const SCHEDULED: Readonly<Record<string, (text: Agreement['text']) => boolean>> = {
  A1: hasBothParties,
  A8: ({ data }) => data.length > 0,
  A9: hasBothParties,
  B1: ({ data }) => data.length > 0,
}

export const gateFactsOf = (
  a: Agreement,
  onFile: (personId: string) => { readonly role: string; readonly grade: Grade | null } | null,
  checks: readonly GuardResult[],
  today: CalendarDate,
): GateFacts => {
  const basis = triageBasis(a.text)
  const starred = new Set(starredItems(a).map(({ id }) => id))
  const conceded = a.text.clauses.filter(({ key }) => a.positions[key]?.position === 'conceded')
  return {
    kind: a.kind,
    tier: a.tier,
    classes: classesIn(a.text),
    items: starredItems(a),
    unassignedActivities: a.text.activities.filter(({ regime }) => regime === null).map(({ name }) => name),
    hasActivities: a.text.activities.length > 0,
    dataItems: a.text.data.length,
    protocolIsSaid: a.text.protocol !== null,
    triage: a.triage === null ? 'missing' : a.triage.basis === basis ? 'confirmed' : 'stale',
    impactScreened: Boolean(a.text.answers.impactAssessment),
    advice: gateAdviceOf(a, today),
    drafters: a.drafters,
    advisers: advisersOf(a),
    seats: a.seats.map(({ personId, side, organisationId, as }) => {
      const found = onFile(personId)
      return {
        personId,
        side,
        organisationId,
        as,
        role: found?.role ?? '',
        grade: found?.grade ?? null,
        authorityOnFile: found !== null,
      }
    }),
    counterparts: a.text.parties.flatMap(({ own, organisationId }) =>
      own || !organisationId ? [] : [organisationId],
    ),
    unsaidIn: a.text.clauses.filter((clause) => !saysIt(clause, a.text)).map(({ heading }) => heading),
    openProposals: a.proposals.filter(({ answer }) => answer === null).length,
    concededStarred: conceded.flatMap(({ covers }) => covers.filter((id) => starred.has(id))),
    checks,
  }
}
