import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { AgreementContext } from '@/lib/domain/agreement/command'
import { decideAgreement } from '@/lib/domain/agreement/decide'
import { AGREEMENT_STATUSES, type AgreementStatus } from '@/lib/domain/agreement/states'
import { AGREEMENT_VERBS, type AgreementVerb, agreementVerbsFrom } from '@/lib/domain/agreement/transitions'
import { may } from '@/lib/domain/permissions/permissions'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { addDays, londonDate } from '@/lib/domain/shared/dates'
import * as people from '../people'
import { agreementContext, ordinaryAgreementActor, ordinaryAgreementInput } from './acts'
import { AGAINST, aCondition, aDeparture, DEPARTING, onConditions } from './advising'
import { aVariationOf } from './agreement'
import { ALL_ANSWERS, aDataItem, TRIAGE_TO, TRIAGE_TO_NONE } from './answers'

/** Random people try random verbs on agreements, most of them open ones so that walks get far. */

const {
  lawyer,
  otherLawyer,
  dpo,
  deputyDpo,
  headOfHousing,
  director,
  coordinator,
  guardian,
  trustSignatory,
} = people

/** Everybody, and some whose role changed: what they did before they did all the same. */
const WALKERS: readonly AgreementContext['actor'][] = [
  ...people.EVERYBODY,
  deputyDpo,
  ...[lawyer, dpo, headOfHousing].map((one) => ({ ...one, role: 'DPO' as const })),
  ...[dpo, director, trustSignatory, guardian].map((one) => ({ ...one, role: 'LEGAL' as const })),
  ...[lawyer, dpo, coordinator].map((one) => ({
    ...one,
    role: 'ABOVE' as const,
    grade: 'director' as const,
  })),
  SYSTEM,
]

/** Answers that pull an agreement apart: other texts, advice against, dates in the past. */
const OTHERWISE = (a: Agreement, today: string): { readonly [V in AgreementVerb]?: readonly object[] } => ({
  answerTriage: [...TRIAGE_TO.MIXED, ...TRIAGE_TO.STATUTORY, ...TRIAGE_TO.PROCESSING, ...TRIAGE_TO_NONE],
  overruleTriage: [
    { outcome: 'NONE' },
    { outcome: 'MIXED' },
    { outcome: 'JOINT' },
    { outcome: a.kind ?? 'SHARING' },
  ],
  reviseText: [
    { edit: 'answers', answers: ALL_ANSWERS },
    { edit: 'answers', answers: { purpose: 'Something else altogether' } },
    { edit: 'data', data: [aDataItem(['health'])] },
    { edit: 'data', data: [aDataItem()] },
    { edit: 'removeClause', key: a.text.clauses.at(-1)?.key ?? '' },
    {
      edit: 'dates',
      start: { on: addDays(today, 3) },
      reviewOn: null,
      endsOn: addDays(today, 40),
      protocol: 'none',
    },
  ],
  answerReview: [{ result: 'changes' }],
  adviseOnAgreement: [AGAINST, onConditions(aCondition(), aCondition({ blocking: false }))],
  respondToAdvice: [
    { ...DEPARTING, reasons: `${DEPARTING.reasons} ${a.advice.length}` },
    { ...DEPARTING, followed: 'partly', dissent: aDeparture({ notFollowed: ['C1'] }) },
  ],
  addComment: [{ audience: 'shared' }],
  answerProposal: [{ result: 'declined' }],
  setPosition: [{ position: 'conceded' }],
  giveNotice: [{ stopOn: addDays(today, 20) }],
})

/** Walks that may end at once seldom get far, so these are only tried as strays. */
const ENDING: readonly AgreementVerb[] = ['abandon', 'overruleTriage', 'declareInterest', 'declineToSign']

const OPEN = new Map(AGREEMENT_STATUSES.map((status) => [status, agreementVerbsFrom(status)]))
const openIn = (status: AgreementStatus) => OPEN.get(status) ?? []
const onwardIn = (status: AgreementStatus) => openIn(status).filter((verb) => !ENDING.includes(verb))

export type AgreementStep = {
  /** 0: anything by anybody; 1: anything open; otherwise what leads on. */
  readonly stray: number
  readonly verb: number
  readonly who: number
  readonly input: number
  readonly days: number
}

/** One number is one step, so that a walk is a short list to make and to shrink. */
export const agreementStepOf = (number: number): AgreementStep => ({
  stray: number % 13,
  verb: Math.floor(number / 13) % 101,
  who: Math.floor(number / 1_313) % 47,
  input: Math.floor(number / 61_711) % 29,
  days: Math.floor(number / 1_789_619) % 11,
})
export const AGREEMENT_STEPS = 1_789_619 * 11

const choose = <T>(list: readonly T[], number: number) => list[number % list.length] as T

const verbOf = ({ status }: Agreement, { stray, verb }: AgreementStep): AgreementVerb => {
  const open = stray === 1 ? openIn(status) : onwardIn(status)
  return choose(stray === 0 || open.length === 0 ? AGREEMENT_VERBS : open, verb)
}

const actorOf = (a: Agreement, verb: AgreementVerb, { who, stray }: AgreementStep) => {
  if (who % 5 > 0) return ordinaryAgreementActor(a, verb)
  return choose(stray === 0 ? WALKERS : WALKERS.filter((one) => may(one, verb)), who)
}

/** The lawyer who drafts steps aside now and then, so that drafters are several. */
const withColleague = (actor: AgreementContext['actor'], { input }: AgreementStep) =>
  actor === lawyer && input % 7 === 0 ? otherLawyer : actor

/** The agreement after the step, or the same where it was refused; now and then a variation walks on. */
export const agreementStep = (a: Agreement, one: AgreementStep, now: number): Agreement => {
  const verb = verbOf(a, one)
  const at = new Date(now)
  const today = londonDate(at)
  const context = agreementContext(withColleague(actorOf(a, verb, one), one), {
    now: at.toISOString(),
    actId: `act-${now}-${one.who}`,
    adopted: { ...aVariationOf(a), reference: `AGR-2026-${one.input}` },
  })
  const others = OTHERWISE(a, today)[verb] ?? []
  const change = choose([{}, {}, ...others], one.input)
  const outcome = decideAgreement(a, verb, context, {
    ...ordinaryAgreementInput(a, verb, today),
    ...change,
  } as never)
  if (!outcome.ok) return a
  const { next, opens = [] } = outcome.value
  return choose([next, next, ...opens], one.who)
}
