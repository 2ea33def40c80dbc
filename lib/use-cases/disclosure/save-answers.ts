import { lockDisclosure, saveDisclosure } from '@/db/repositories/disclosures'
import { holdActor } from '@/db/repositories/people'
import { inTransaction } from '@/db/transaction'
import { caseFile, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import type { Draft } from '@/lib/domain/disclosure/request-inputs'
import { permit } from '@/lib/domain/permissions/permissions'
import { done, HOUSE_RULES, type Outcome } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'

export type Answers = {
  readonly reference: string
  readonly version: number
  /** Given what is there, what the draft becomes. */
  readonly merge: (draft: Draft) => Draft
}

/**
 * Saves one page of a draft. Nobody has been asked for anything yet, so this is not a transition and
 * leaves no ledger entry; submitting it does.
 */
export const saveAnswers = async (
  { db, clock }: Shell,
  who: Who,
  { reference, version, merge }: Answers,
): Promise<Outcome<Disclosure>> =>
  inTransaction(db, async (tx) => {
    const actor = await holdActor(tx, who.personId)
    const d = await lockDisclosure(tx, reference)
    const own = actor && d && (d.requesterId === actor.id || d.keyedById === actor.id)
    if (!actor || !d || !own) return { ok: false, refusal: { rule: HOUSE_RULES.notFound } }
    const denial = permit(actor, 'editDraft')
    if (denial) return { ok: false, refusal: denial }
    if (d.status !== 'DRAFT')
      return { ok: false, refusal: { rule: HOUSE_RULES.wrongState, facts: { status: d.status } } }
    if (d.version !== version)
      return {
        ok: false,
        refusal: { rule: HOUSE_RULES.staleVersion, facts: { status: d.status, version: d.version } },
      }
    const next = { ...d, draft: merge(d.draft) }
    if (!(await saveDisclosure(tx, version, next, clock())))
      throw new Error('the draft moved under its own lock')
    return done({ ...caseFile(next), version: version + 1 } as Disclosure)
  })
