import type { Tx } from '@/db/client'
import { findDisclosure } from '@/db/repositories/disclosures'
import { holdActor } from '@/db/repositories/people'
import { caseFile, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import { type Permission, permit } from '@/lib/domain/permissions/permissions'
import { canSee, seenAs } from '@/lib/domain/permissions/visibility'
import type { Actor } from '@/lib/domain/shared/actor'
import { done, HOUSE_RULES, type Outcome, type Refusal } from '@/lib/domain/shared/outcome'
import { isReference } from '@/lib/domain/shared/reference'
import type { Who } from './handle-command'
import { refuseIn } from './refuse'

type Asked = { readonly permission: Permission; readonly reference: string; readonly now: Date }

export type Admitted = {
  readonly actor: Actor
  readonly d: Disclosure
  readonly refuse: (refusal: Refusal) => Promise<Outcome<never>>
}

/** Who acts and on which case, for acts that are no transition; a refusal is kept in the ledger under the permission's name. */
export const admit = async (
  tx: Tx,
  { personId }: Who,
  { permission, reference, now }: Asked,
): Promise<Outcome<Admitted>> => {
  const actor = await holdActor(tx, personId)
  const d = isReference(reference) ? await findDisclosure(tx, reference) : null
  const refuse = (refusal: Refusal) =>
    refuseIn(tx, { at: now.toISOString(), actor: personId, verb: permission, about: d, reference, refusal })

  if (!actor || !d || !canSee(actor, seenAs(caseFile(d)))) return refuse({ rule: HOUSE_RULES.notFound })
  const denial = permit(actor, permission)
  return denial ? refuse(denial) : done({ actor, d, refuse })
}
