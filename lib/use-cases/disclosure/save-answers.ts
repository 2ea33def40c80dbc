import type { Tx } from '@/db/client'
import { lockDisclosure, saveDisclosure } from '@/db/repositories/disclosures'
import { holdActor } from '@/db/repositories/people'
import { inTransaction } from '@/db/transaction'
import type { Disclosure, In } from '@/lib/domain/disclosure/disclosure'
import type { Draft } from '@/lib/domain/disclosure/request-inputs'
import { permit } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { done, HOUSE_RULES, type Outcome, type Refusal } from '@/lib/domain/shared/outcome'
import { isReference } from '@/lib/domain/shared/reference'
import type { Who } from '../handle-command'
import { refuseIn } from '../refuse'
import type { Shell } from '../shell'

export type Answers = {
  readonly reference: string
  readonly version: number
  /** Given what is there, what the draft becomes. */
  readonly merge: (draft: Draft) => Draft
  /** Kept in the same transaction, or not at all: the bytes of a file that the draft will name. */
  readonly beside?: (tx: Tx, d: In<'DRAFT'>, now: Date) => Promise<unknown>
}

/**
 * Saves one page of a draft. Nobody has been asked for anything yet, so this is not a transition and
 * leaves no ledger entry; submitting it does.
 */
export const saveAnswers = async (
  { db, clock }: Shell,
  who: Who,
  { reference, version, merge, beside }: Answers,
): Promise<Outcome<Disclosure>> =>
  inTransaction(db, async (tx) => {
    const now = clock()
    const actor = await holdActor(tx, who.personId)
    const d = isReference(reference) ? await lockDisclosure(tx, reference) : null
    const refusal = whyNot(actor, d, version)
    if (refusal || d?.status !== 'DRAFT')
      return refuseIn(tx, {
        at: now.toISOString(),
        actor: who.personId,
        verb: 'editDraft',
        about: d,
        reference,
        refusal: refusal ?? { rule: HOUSE_RULES.wrongState },
      })
    const next = { ...d, draft: merge(d.draft) }
    await beside?.(tx, d, now)
    if (!(await saveDisclosure(tx, version, next, now))) throw new Error('the draft moved under its own lock')
    return done({ ...next, version: version + 1 })
  })

const whyNot = (actor: Actor | null, d: Disclosure | null, version: number): Refusal | null => {
  const own = actor && d && (d.requesterId === actor.id || d.keyedById === actor.id)
  if (!actor || !d || !own) return { rule: HOUSE_RULES.notFound }
  const facts = { status: d.status, version: d.version }
  const denial = permit(actor, 'editDraft')
  if (denial) return denial
  if (d.status !== 'DRAFT') return { rule: HOUSE_RULES.wrongState, facts }
  return d.version === version ? null : { rule: HOUSE_RULES.staleVersion, facts }
}
