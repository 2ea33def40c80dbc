import type { Actor } from '../../shared/actor'
import { type Apply, moved, signatory } from '../change'
import { approvalExpiry } from '../clocks'
import type { Context } from '../command'
import type { In } from '../disclosure'
import { isInFull } from '../findings'
import { RULESET } from '../settings'

type Awaiting = In<'AWAIT_HOS'>

/** A decision binds to exactly what was decided: the case as assessed, and the answer given. */
const decided = (d: Awaiting, context: Context, answer: object) => ({
  id: context.actId,
  by: signatory(context, context.hash({ dossier: d.dossierHash, answer })),
  grade: (context.actor as Actor).grade ?? 'headOfService',
  ruleset: RULESET,
})

const withoutConflict = <T extends { conflict: string; conflictText?: string | undefined }>(input: T) => {
  const { conflict: _conflict, conflictText: _text, ...answer } = input
  return answer
}

export const deciding = {
  approveRequest: (d, context, input) => {
    const answer = withoutConflict(input)
    const outcome = isInFull(input.items) ? 'APPROVED_FULL' : 'APPROVED_PART'
    const decision = {
      ...answer,
      outcome,
      expiresAt: approvalExpiry(context.now),
      ...decided(d, context, answer),
    }
    const note = { type: 'issueRecord', kind: 'P2', copy: 'internal' } as const
    const letter = { type: 'issueRecord', kind: 'P4', copy: 'external' } as const
    return {
      next: moved(d, outcome, { decision }),
      payload: { ...decision },
      effects: outcome === 'APPROVED_PART' ? [note, letter] : [note],
    }
  },

  refuseRequest: (d, context, input) => {
    const answer = withoutConflict(input)
    const decision = { ...answer, outcome: 'REFUSED', ...decided(d, context, answer) }
    return {
      next: moved(d, 'REFUSED', { decision }),
      payload: { ...decision },
      effects: [
        { type: 'issueRecord', kind: 'P2', copy: 'internal' },
        { type: 'issueRecord', kind: 'P4', copy: 'external' },
      ],
    }
  },

  recordNilReturn: (d, context, input) => {
    const answer = withoutConflict(input)
    const decision = { ...answer, outcome: 'NIL_RETURN', ...decided(d, context, answer) }
    return {
      next: moved(d, 'NIL_RETURN', { decision }),
      payload: { ...decision },
      effects: [
        { type: 'issueRecord', kind: 'P2', copy: 'internal' },
        { type: 'issueRecord', kind: 'P4', copy: 'external' },
      ],
    }
  },

  returnForWork: (d, _context, input) => ({
    next: moved(d, 'ASSESS', {}, ['collator', 'dossierHash']),
    payload: { reason: input.reason },
  }),
} satisfies Partial<Apply>
