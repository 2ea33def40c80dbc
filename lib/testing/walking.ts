import type { Context } from '@/lib/domain/disclosure/command'
import { decide } from '@/lib/domain/disclosure/decide'
import type { Disclosure } from '@/lib/domain/disclosure/disclosure'
import { SHIPPED } from '@/lib/domain/disclosure/policy'
import { STATUSES, type Status } from '@/lib/domain/disclosure/states'
import { endsOf, rowFor, VERBS, type Verb, verbsFrom } from '@/lib/domain/disclosure/transitions'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { ASSESSMENT_PAGES, anItem, contextOf, DISCLOSE, pageWith } from './acts'
import { asCoordinator, asReleaser, promoted } from './attempts'
import { ordinaryActor, ordinaryInput } from './fitting'
import { policyFor } from './lanes'
import * as people from './people'

/** Random people try random verbs, most of them open ones so that walks get far. */

const HOUR = 3_600_000

const asDirector = (somebody: Actor): Actor => ({ ...somebody, role: 'ABOVE', grade: 'director' })

/** Everybody, and some whose role changed: what they did before they did all the same. */
const WALKERS: readonly Context['actor'][] = [
  ...people.EVERYBODY,
  ...[people.coordinator, people.lawyer, people.intake, people.liaison].map(promoted),
  ...[people.headOfHousing, people.dpo, people.releaser, people.otherReleaser].map(asDirector),
  ...[people.headOfHousing, people.coordinator, people.director].map(asReleaser),
  ...[people.liaison, people.headOfHousing].map(asCoordinator),
  SYSTEM,
]

const IN_PART = { proposal: 'disclosePart', code: 'P01', redactions: [] } as const
const WITHHELD = { proposal: 'withhold', code: 'R04', redactions: [] } as const

/** Answers that pull a case apart: other pages, partial answers, advice against, changed purposes. */
const OTHER_INPUTS: { readonly [V in Verb]?: readonly object[] } = {
  recordAssessment: [
    ...ASSESSMENT_PAGES,
    pageWith('held', { dataHeld: 'notHeld' }),
    pageWith('held', { shielded: 'yes', threatCheck: 'The police say that he knows the area.' }),
    pageWith('tests', { necessityFinding: 'notMet' }),
    pageWith('exemption', { statutoryBars: ['benefits'] }),
    { page: 'item', position: 0, answers: WITHHELD },
  ],
  approveRequest: [
    { items: [IN_PART] },
    { adviceFollowed: 'yes' },
    { adviceFollowed: 'no', adviceReason: 'The danger to others outweighs it.' },
  ],
  decideReview: [
    { result: 'vary', items: [IN_PART] },
    { result: 'overturn', items: [DISCLOSE] },
  ],
  answerClarification: [{ purposeChanged: 'yes' }],
  askAdvice: [{ adviser: 'LEGAL' }, { adviser: 'MON' }],
  giveAdvice: [{ level: 'adviseAgainst' }],
  changeScope: [{ item: anItem, position: null }],
  recordNilReturn: [{ neitherConfirmNorDeny: 'yes' }],
  validateRequirement: [{ verdict: 'invalid', tests: [] }, { items: ['outside'] }],
  answerChallenge: [
    { result: 'varied', newDeadline: '2026-11-30' },
    { result: 'varied', newDeadline: '2026-10-20' },
    { result: 'fell' },
  ],
  correctGateway: [{ gateway: 'G01' }, { gateway: 'G22' }, { gateway: 'G18' }, { gateway: 'G22v' }],
  acceptIntake: [{ legalCheck: ['benefits'] }],
  decideUrgent: [{ tried: 'The head of service and the director, without an answer.' }],
  assignPeople: [{ people: [people.otherCoordinator.id] }],
}

/** Walks that may end at once seldom get far, so these are only tried as strays. */
const ENDING: readonly Verb[] = [
  'withdrawRequest',
  'declineAuthorisation',
  'returnIncomplete',
  'changeScope',
  'refuseRequest',
  'returnRequest',
  'routeOut',
  'notUrgent',
  'correctGateway',
]

const leaves = (verb: Verb, status: Status) => {
  const row = rowFor(verb, status)
  return row !== undefined && endsOf(row, status).some((to) => to !== status)
}

const each = <K extends string, T>(keys: readonly K[], of: (key: K) => T) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Readonly<Record<K, T>>

/** Looked up at every step, so made once. */
const OPEN = each(STATUSES, verbsFrom)
const ONWARD = each(STATUSES, (status) =>
  OPEN[status].filter(
    (verb) => !ENDING.includes(verb) && (leaves(verb, status) || rowFor(verb, status)?.id !== 's164A'),
  ),
)
const ABLE = each(VERBS, (verb) => WALKERS.filter((somebody) => may(somebody, verb)))

const POLICY = policyFor('G12', SHIPPED)

export type Step = {
  /** 0: anything by anybody; 1 and 2: anything open; otherwise what leads on. */
  readonly stray: number
  readonly verb: number
  readonly who: number
  readonly input: number
  readonly hours: number
}

/** One number is one step, so that a walk is a short list to make and to shrink. */
export const stepOf = (number: number): Step => ({
  stray: number % 10,
  verb: Math.floor(number / 10) % 211,
  who: Math.floor(number / 2_110) % 107,
  input: Math.floor(number / 225_770) % 53,
  hours: 1 + (Math.floor(number / 11_965_810) % 37),
})
export const STEPS = 11_965_810 * 37

const choose = <T>(list: readonly T[], number: number) => list[number % list.length] as T

const verbOf = ({ status }: Disclosure, { stray, verb }: Step): Verb => {
  if (stray === 0 || OPEN[status].length === 0) return choose(VERBS, verb)
  return choose(stray < 3 || ONWARD[status].length === 0 ? OPEN[status] : ONWARD[status], verb)
}

const actorOf = (d: Disclosure, verb: Verb, { who, stray }: Step): Context['actor'] => {
  if (who % 3 > 0) return ordinaryActor(d, verb)
  return choose(stray === 0 ? WALKERS : ABLE[verb], who)
}

/** The case after the step, or the same case where it was refused; a split walks on in one of its cases. */
export const step = (d: Disclosure, one: Step, now: number): { verb: Verb; next: Disclosure } => {
  const verb = verbOf(d, one)
  const change = choose([{}, {}, ...(OTHER_INPUTS[verb] ?? [])], one.input)
  const context = contextOf(actorOf(d, verb, one), { now: new Date(now).toISOString(), policy: POLICY })
  const outcome = decide(d, verb, context, { ...ordinaryInput(d, verb), ...change } as never)
  if (!outcome.ok) return { verb, next: d }
  const { next, opens = [] } = outcome.value
  return { verb, next: choose([next, ...opens], one.who) }
}

const OVER: readonly Status[] = ['ROUTED_OUT', 'RETURNED_INCOMPLETE', 'WITHDRAWN', 'CLOSED']
/** Little more can come of it, so a walk goes on from its start; now and then somebody tries all the same. */
export const isOver = ({ status }: Disclosure, { stray, input }: Step) =>
  OVER.includes(status) && (stray + input) % 4 > 0

export const later = (now: number, { hours }: Step) => now + hours * HOUR
