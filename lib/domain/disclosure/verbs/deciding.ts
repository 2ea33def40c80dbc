import type { Actor } from '../../shared/actor'
import { signatory } from '../../shared/signatory'
import { type Apply, moved } from '../change'
import { approvalExpiry } from '../clocks'
import type { Context } from '../command'
import type { In } from '../disclosure'
import { isInFull } from '../findings'
import { delegationFor } from '../guards/deciding'

type Awaiting = In<'AWAIT_HOS'>

/** The grade that is printed on the record; somebody without one has been refused by a guard. */
export const gradeOf = ({ actor }: Context) => {
  if (actor.role === 'SYSTEM' || actor.grade === null) throw new Error('only a person of some grade decides')
  return actor.grade
}

/** A decision binds to exactly what was decided: the case as assessed, and the answer given. */
const decided = (d: Awaiting, context: Context, answer: object) => {
  const actor = context.actor as Actor
  const held = actor.serviceId === d.serviceId ? undefined : delegationFor(d, context)
  return {
    id: context.actId,
    by: signatory(context, context.hash({ dossier: d.dossierHash, answer })),
    grade: gradeOf(context),
    ruleset: context.policy.ruleset,
    ...(held && { delegation: `${held.authority}, from ${held.from}` }),
  }
}

/** A legal deadline may come nearer and never moves away. */
const earlier = (dueOn: string, other: string | undefined) => (other && other < dueOn ? other : dueOn)

export const withoutConflict = <T extends { conflict: string; conflictText?: string | undefined }>(
  input: T,
) => {
  const { conflict: _conflict, conflictText: _text, ...answer } = input
  return answer
}

const NOTE = { type: 'issueRecord', kind: 'P2', copy: 'internal' } as const
const LETTER = { type: 'issueRecord', kind: 'P4', copy: 'external' } as const

export const deciding = {
  approveRequest: (d, context, input) => {
    const answer = withoutConflict(input)
    const outcome = isInFull(input.items) ? 'APPROVED_FULL' : 'APPROVED_PART'
    const decision = {
      ...answer,
      outcome,
      expiresAt: approvalExpiry(context.now, context.policy.settings),
      ...decided(d, context, answer),
    }
    return {
      next: moved(d, outcome, { decision }),
      payload: { ...decision },
      effects: [NOTE, ...(outcome === 'APPROVED_PART' ? [LETTER] : [])],
    }
  },

  complyWithRequirement: (d, context, input) => {
    const answer = withoutConflict(input)
    const decision = { ...answer, outcome: 'COMPLY', ...decided(d, context, answer) }
    return {
      next: moved(d, 'COMPLY', { decision }),
      payload: { ...decision },
      effects: [NOTE, { type: 'issueRecord', kind: 'P6', copy: 'internal' }],
    }
  },

  challengeRequirement: (d, context, input) => {
    const answer = withoutConflict(input)
    const decision = { ...answer, outcome: 'CHALLENGE', ...decided(d, context, answer) }
    return {
      next: moved(d, 'CHALLENGE', { decision }),
      payload: { ...decision },
      effects: [NOTE, { type: 'issueRecord', kind: 'P6', copy: 'external' }],
    }
  },

  // A notice that stands is decided on again; a varied one is another notice, so it is validated again.
  answerChallenge: (d, context, input) => {
    const answer = { ...input, by: signatory(context, d.decision.by.bound) }
    const challenges = [...(d.challenges ?? []), answer]
    const challenged = { at: context.now, why: 'challenged', decision: d.decision } as const
    const payload = { result: input.result, text: input.text }
    if (input.result === 'upheld')
      return {
        next: moved(d, 'AWAIT_HOS', { challenges, voided: [...d.voided, challenged] }, ['decision']),
        payload,
      }
    if (input.result === 'varied')
      return {
        next: moved(
          d,
          'LEGAL_VALIDATION',
          {
            challenges,
            voided: [...d.voided, { ...challenged, ...(d.validation && { validation: d.validation }) }],
            dueOn: earlier(d.dueOn, input.newDeadline),
          },
          ['decision', 'validation', 'collator', 'dossierHash'],
        ),
        payload,
      }
    const ended = { by: answer.by, at: context.now, reason: input.text, from: d.status }
    return { next: moved(d, 'WITHDRAWN', { challenges, ended }), payload }
  },

  refuseRequest: (d, context, input) => {
    const answer = withoutConflict(input)
    const decision = { ...answer, outcome: 'REFUSED', ...decided(d, context, answer) }
    return {
      next: moved(d, 'REFUSED', { decision }),
      payload: { ...decision },
      effects: [NOTE, LETTER],
    }
  },

  recordNilReturn: (d, context, input) => {
    const answer = withoutConflict(input)
    const decision = { ...answer, outcome: 'NIL_RETURN', ...decided(d, context, answer) }
    return {
      next: moved(d, 'NIL_RETURN', { decision }),
      payload: { ...decision },
      effects: [NOTE, { type: 'issueRecord', kind: 'P8', copy: 'external' }],
    }
  },

  returnForWork: (d, _context, input) => ({
    next: moved(d, 'ASSESS', {}, ['collator', 'dossierHash']),
    payload: { reason: input.reason },
  }),
} satisfies Partial<Apply>
