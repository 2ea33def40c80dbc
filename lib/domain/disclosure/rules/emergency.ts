import { hoursAfter } from '../../shared/dates'
import { confirmationDue } from '../clocks'
import { mayDecide } from '../findings'
import type { Judged } from './judged'
import { EMERGENCY, guardSays, type Rule, row } from './rule'

/** The emergency lane (T31–T36), and what the council tells the police unasked (G23). */

/** Any working day well before a weekend, where only the hours since the decision are known. */
const SOME_WEDNESDAY = '2026-01-14T10:00:00Z'

export const confirmBy = ({ urgentDecidedAt = SOME_WEDNESDAY, policy }: Judged) =>
  confirmationDue(urgentDecidedAt, policy)

const isUrgent = ({ route, status }: Judged) =>
  route === 'G06' || route === 'G23' || (status?.startsWith('U_') ?? false)

const isDecided = ({ hoursSinceUrgentDecision, status }: Judged) =>
  hoursSinceUrgentDecision !== undefined || (status !== undefined && status !== 'U_LOGGED')

const confirmation = (facts: Judged) => (facts.urgentConfirmed ? {} : undefined)

const approverRefused = (facts: Judged) =>
  guardSays('isReachableApprover', {
    d: { urgent: { risk: facts.lifeAtRisk ? 'riskToLife' : 'urgent' } },
    context: { actor: { grade: facts.approverGrade ?? null }, policy: facts.policy },
    input: facts.nobodyReachable ? { tried: 'whom they tried' } : {},
  })

const isLate = (facts: Judged) =>
  facts.status === 'U_UNCONFIRMED' ||
  guardSays('confirmationIsLate', {
    d: { confirmation: confirmation(facts), confirmBy: confirmBy(facts) },
    context: {
      now: hoursAfter(facts.urgentDecidedAt ?? SOME_WEDNESDAY, facts.hoursSinceUrgentDecision ?? 0),
    },
  }) === null

const urgent = (rest: Parameters<typeof row>[0] & { readonly applies?: Rule['applies'] }) =>
  row({ ...rest, applies: (facts) => isUrgent(facts) && (rest.applies?.(facts) ?? true) })

export const EMERGENCIES: readonly Rule[] = [
  row({
    id: 'T36',
    condition: 'it was called an emergency and is none',
    outcome: 'DRAFT',
    code: 'T36',
    because: 'It is not an emergency, though somebody called it one. It is asked for by the standard route.',
    source: EMERGENCY,
    when: (facts) => facts.notUrgent && facts.route !== 'G23',
    requires: () => ['HOS'],
  }),
  urgent({
    id: 'T34',
    condition: 'the emergency is confirmed in writing and ratified',
    outcome: 'CLOSED',
    code: 'T34',
    because:
      'The asking body confirmed it and the head of service ratified it, in a note marked as made afterwards.',
    source: EMERGENCY,
    when: (facts) =>
      facts.urgentRatified &&
      guardSays('isConfirmed', {
        d: { gateway: facts.route, confirmation: confirmation(facts) },
      }) === null,
  }),
  row({
    id: 'T35',
    condition: 'no written confirmation came in time',
    outcome: 'U_UNCONFIRMED',
    code: 'T35',
    because:
      'The Data Protection Officer and the asking body’s own lead are told, and the incident is assessed. The disclosure is not unlawful for that alone.',
    source: EMERGENCY,
    applies: (facts) => isUrgent(facts) && isDecided(facts) && facts.route !== 'G23',
    when: isLate,
    requires: () => ['DPO'],
  }),
  urgent({
    id: 'T33',
    condition: 'the emergency is decided, and its written confirmation is not yet due',
    outcome: 'U_AWAIT_CONFIRM',
    code: 'T33',
    because: ({ policy }) =>
      `Written confirmation is due ${policy.settings.urgentConfirmHours} hours after the decision, or by the end of the next working day.`,
    source: EMERGENCY,
    when: isDecided,
    requires: ({ urgentConfirmed }) => (urgentConfirmed ? ['HOS'] : ['EXT_AUTH', 'HOS']),
  }),
  row({
    id: 'T32-grade',
    condition: 'nobody of the grade decides, and the rule for a senior duty officer does not cover it',
    outcome: 'U_LOGGED',
    code: 'GRADE',
    because:
      'A head of service or above decides. A senior duty officer may act only when life is at risk and nobody of that grade can be reached.',
    source: EMERGENCY,
    applies: (facts) => isUrgent(facts) && facts.status === 'U_LOGGED',
    needs: ['approverGrade'],
    when: (facts) => approverRefused(facts) !== null,
    requires: () => ['HOS'],
  }),
  row({
    id: 'T32',
    condition: 'somebody who may decide on the emergency is there',
    outcome: 'U_DECIDED',
    code: 'T32',
    because: ({ approverGrade }) =>
      mayDecide(approverGrade ?? null)
        ? 'The least that helps may be given now; the paper follows.'
        : 'The duty officer may act, tells the head of service at once, and it is logged as an exception for the Data Protection Officer and the Board.',
    source: EMERGENCY,
    applies: (facts) => isUrgent(facts) && facts.status === 'U_LOGGED',
    needs: ['approverGrade'],
    when: ({ callBackMissing }) => !callBackMissing,
  }),
  row({
    id: 'G23',
    condition: 'council staff suspect terrorism and nobody has asked',
    outcome: 'U_LOGGED',
    code: 'G23',
    because: 'The council tells the police itself, as soon as it can. Nobody has to ask for it first.',
    source: 'Terrorism Act 2000, section 38B; Counter-Terrorism and Security Act 2015',
    when: ({ route }) => route === 'G23',
    requires: () => ['HOS'],
  }),
  row({
    id: 'G06',
    condition: 'somebody is in danger now',
    outcome: 'U_LOGGED',
    code: 'G06',
    because: ({ callBackMissing, lane }) =>
      callBackMissing
        ? 'Nothing is given until the number in the council’s own directory was called back.'
        : lane.because,
    source: EMERGENCY,
    when: isUrgent,
    requires: ({ callBackMissing }) => (callBackMissing ? ['callBack', 'HOS'] : ['HOS']),
  }),
]
