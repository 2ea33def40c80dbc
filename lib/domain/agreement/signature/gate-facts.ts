import { GUARDS } from '../../checks/guards/guards'
import { isAtLeast } from '../../shared/grades'
import { DISSENT_GAP_IDS, type DissentGap } from '../dissent'
import { type GateFacts, starredItems } from '../gate'
import { letsDataFlow } from '../kinds'
import { type DataItem, EMPTY_TEXT } from '../text'
import type { SignatureFacts } from './facts'
import { departs } from './needs'

/**
 * The facts as the gate reads them. What is not known is taken for what lets it pass, so that a row which
 * blocks all the same rests on known facts alone; `needs.ts` then names what must be known to let it pass.
 */

const OURS = 'the council'

const classesIn = ({ classes = [], nhsPlanningOrResearch }: SignatureFacts) =>
  nhsPlanningOrResearch && !classes.includes('health') ? [...classes, 'health' as const] : classes

const LINE: Omit<DataItem, 'classes'> = {
  name: '',
  people: '',
  basis: '',
  retention: '',
  retentionMonths: 1,
  frequency: '',
  channel: '',
}

const activitiesIn = ({ activities }: SignatureFacts) =>
  activities.map(({ name, regime }) => ({ name, regime: regime ?? null }))

/** The very list that the screens show, of a text with these activities and this data. */
const itemsToSay = (facts: SignatureFacts) =>
  starredItems({
    kind: facts.kind ?? null,
    text: {
      ...EMPTY_TEXT,
      title: '',
      activities: activitiesIn(facts),
      data: [{ ...LINE, classes: classesIn(facts) }],
    },
  }).map(({ id }) => id)

const isSaid = (id: string, { itemsSaid, optOutChecked }: SignatureFacts) =>
  id === 'A30' && optOutChecked !== undefined ? optOutChecked : (itemsSaid?.includes(id) ?? true)

const stateOf = (id: string, facts: SignatureFacts) => {
  if (facts.itemsNotApplicable.includes(id)) return 'notApplicable'
  return isSaid(id, facts) ? 'said' : 'missing'
}

const dissentLacksIn = (facts: SignatureFacts): readonly DissentGap[] => {
  if (!departs(facts)) return []
  const known: Partial<Readonly<Record<DissentGap, boolean>>> = {
    DIRECTOR: facts.decidedByGrade !== undefined && !isAtLeast(facts.decidedByGrade, 'director'),
    REASONS: facts.reasons === '',
    ALTERNATIVE: facts.alternative === '',
    COMMUNICATED: facts.communicated === false,
    BOARD: facts.boardNotified === false,
  }
  return DISSENT_GAP_IDS.filter((gap) => known[gap] || facts.departureLacks.includes(gap))
}

const adviceIn = (facts: SignatureFacts): GateFacts['advice'] =>
  facts.adviceLevel === 'notGiven'
    ? null
    : {
        isCurrent: !facts.adviceStale,
        isOld: facts.adviceOld,
        isAnswered: facts.adviceFollowed !== 'notAnswered',
        dissentLacks: dissentLacksIn(facts),
        openConditions: facts.conditionsOpen,
      }

type Seats = NonNullable<SignatureFacts['seats']>

const unknownSeats = ({ counterparts, ...facts }: SignatureFacts): Seats => {
  const seat = { as: 'signatory', grade: 'director', authorityOnFile: true } as const
  const theirs = counterparts.map((organisation) => ({
    ...seat,
    person: `somebody of ${organisation}`,
    side: 'theirs' as const,
    organisation,
  }))
  const ours = { ...seat, person: `somebody of ${OURS}`, side: 'ours' as const, organisation: OURS }
  const guardian = { ...ours, person: 'a countersignatory', as: 'countersignatory' as const }
  return facts.seats ?? [ours, guardian, ...theirs]
}

const seatsIn = (facts: SignatureFacts): GateFacts['seats'] =>
  unknownSeats(facts).map(({ person, side, organisation, as, grade, authorityOnFile }) => ({
    personId: person,
    side,
    organisationId: side === 'ours' ? OURS : organisation,
    as,
    role: '',
    grade: grade ?? (side === 'ours' ? 'director' : null),
    authorityOnFile: authorityOnFile ?? true,
  }))

const checksIn = ({ checksBlocked }: SignatureFacts): GateFacts['checks'] =>
  GUARDS.filter(({ id }) => checksBlocked.some((one) => one === id)).map(
    ({ applies: _applies, blocks: _blocks, ...row }) => ({
      ...row,
      state: 'blocked',
      reasons: [{ code: row.id, text: `This check blocks: ${row.name}.`, source: row.source }],
    }),
  )

export const gateFactsIn = (facts: SignatureFacts): GateFacts => ({
  kind: letsDataFlow(facts.tier) ? (facts.kind ?? null) : null,
  tier: facts.tier,
  classes: classesIn(facts),
  items: itemsToSay(facts).map((id) => ({ id, state: stateOf(id, facts) })),
  unassignedActivities: facts.activities.flatMap(({ name, regime }) => (regime ? [] : [name])),
  hasActivities: facts.activities.length > 0,
  dataItems: facts.dataItems,
  protocolIsSaid: facts.protocolSaid ?? true,
  triage: facts.triage ?? 'confirmed',
  impactScreened: facts.impactScreened ?? true,
  advice: adviceIn(facts),
  drafters: facts.drafters ?? [],
  advisers: facts.advisers ?? [],
  seats: seatsIn(facts),
  counterparts: facts.counterparts,
  unsaidIn: facts.clausesWithGaps,
  openProposals: facts.openProposals,
  concededStarred: facts.concededItems.filter((id) => itemsToSay(facts).includes(id)),
  checks: checksIn(facts),
})
