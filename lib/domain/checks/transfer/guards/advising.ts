import { isAtLeast } from '../../../shared/grades'
import { unless } from '../../objections'
import { adviceGap, type Dissent, latestAdvice } from '../advice'
import { hashOf } from '../as-facts'
import type { Transfer } from '../transfer'
import type { Guard } from './guard'

/** The officer's advice, and departing from it (3.1). */

const tidied = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()

const isRequester = (t: Transfer, personId: string) =>
  t.asked?.by.personId === personId || t.advice.some(({ asked }) => asked.by.personId === personId)

const hasAdvised = ({ advice }: Transfer, personId: string) =>
  advice.some(({ by }) => by.personId === personId)

const hasWritten = ({ authors }: Transfer, personId: string) => authors.includes(personId)

/** `earlier`: reasons for departing from advice on other transfers. */
type Reasoned = { readonly reasons?: string; readonly earlier?: readonly string[] }

type Told = Partial<Pick<Dissent, 'communicatedAt'>>

export const advisingGuards = {
  adviceIsAsked: ({ asked }) => unless(asked !== null, 'NOT_ASKED'),
  adviserHasNoOtherSeat: (t, { actor }) =>
    unless(!hasWritten(t, actor.id) && !isRequester(t, actor.id), 'SoD-5'),
  contentIsAsRead: (t, context, { contentHash }: { contentHash?: string }) =>
    unless(contentHash === undefined || contentHash === hashOf(context, t.content), 'CONTENT_MOVED'),

  conditionIsOpen: ({ conditions }, _context, { condition }: { condition?: string }) =>
    unless(
      conditions.some(({ id, closed }) => closed === null && (condition === undefined || id === condition)),
      'CONDITION_GONE',
    ),

  departsAsDirector: (_t, { actor }) =>
    unless('grade' in actor && isAtLeast(actor.grade, 'director'), 'DIRECTOR'),
  dissenterHasNoOtherSeat: (t, { actor }) =>
    unless(!isRequester(t, actor.id) && !hasAdvised(t, actor.id) && actor.role !== 'DPO', 'SoD-5'),
  thereIsAdviceToDepartFrom: (t) => {
    const advice = latestAdvice(t)
    return unless(advice !== null && advice.dissent === null && advice.level !== 'SUPPORT', 'NO_DISSENT')
  },
  reasonsAreNew: ({ advice }, _context, { reasons, earlier = [] }: Reasoned) => {
    const given = [...earlier, ...advice.flatMap(({ dissent }) => (dissent ? [dissent.reasons] : []))]
    return unless(
      reasons === undefined || given.every((one) => tidied(one) !== tidied(reasons)),
      'SAME_REASONS',
    )
  },
  officerWasToldBefore: (_t, { now }, { communicatedAt }: Told) =>
    unless(communicatedAt === undefined || Date.parse(communicatedAt) <= Date.parse(now), 'FUTURE'),
  dissentIsUnacknowledged: ({ advice }) =>
    unless(
      advice.some(({ dissent }) => dissent !== null && dissent.acknowledged === null),
      'ACKNOWLEDGED',
    ),

  signerHasNoOtherSeat: (t, { actor }) =>
    unless(!hasAdvised(t, actor.id) && !hasWritten(t, actor.id) && !isRequester(t, actor.id), 'SoD-5'),
  adviceIsInOrder: (t, context) => {
    const gap = adviceGap(t, context)
    return unless(gap === null, gap ?? '')
  },
} satisfies Record<string, Guard>
