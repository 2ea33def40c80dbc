import { randomUUID } from 'node:crypto'
import { findDisclosure } from '@/db/repositories/disclosures'
import { appendEntry } from '@/db/repositories/ledger'
import { currentOpening, insertOpening } from '@/db/repositories/openings'
import { holdActor } from '@/db/repositories/people'
import { inTransaction } from '@/db/transaction'
import { type CaseFile, caseFile, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import { permit } from '@/lib/domain/permissions/permissions'
import { canSee, seenAs } from '@/lib/domain/permissions/visibility'
import { type Actor, isOutside } from '@/lib/domain/shared/actor'
import { hoursAfter } from '@/lib/domain/shared/dates'
import { done, HOUSE_RULES, type Outcome, type Refusal } from '@/lib/domain/shared/outcome'
import { isReference } from '@/lib/domain/shared/reference'
import type { Who } from '../handle-command'
import { refuseIn } from '../refuse'
import type { Shell } from '../shell'

/** A working day at one desk; after that the reason is asked for again. */
const OPEN_HOURS = 8

/** Whether this person may read a restricted case now: they gave a reason, and it still holds. */
export const readOpening = (
  { db, clock }: Pick<Shell, 'db' | 'clock'>,
  actor: Actor,
  d: Pick<CaseFile, 'id'>,
) => currentOpening(db, d.id, actor.id, clock())

/** A restricted case that this council person has given no reason to open: its papers are shut as its pages are. */
export const isShut = async (shell: Pick<Shell, 'db' | 'clock'>, actor: Actor, d: CaseFile) =>
  d.restriction !== null && !isOutside(actor) && !(await readOpening(shell, actor, d))

export type Opening = { readonly reference: string; readonly reason: string }

/** Being allowed to see a restricted case is not enough (2.6): why is asked first, and that it was opened is kept. */
export const openRestricted = (
  { db, clock }: Shell,
  who: Who,
  { reference, reason }: Opening,
): Promise<Outcome<Disclosure>> =>
  inTransaction(db, async (tx) => {
    const now = clock()
    const at = now.toISOString()
    const actor = await holdActor(tx, who.personId)
    const d = isReference(reference) ? await findDisclosure(tx, reference) : null
    const refuse = (refusal: Refusal) =>
      refuseIn(tx, { at, actor: who.personId, verb: 'openRestricted', about: d, refusal })

    if (!actor || !d || !canSee(actor, seenAs(caseFile(d)))) return refuse({ rule: HOUSE_RULES.notFound })
    const denial = permit(actor, 'openRestricted')
    if (denial) return refuse(denial)

    await insertOpening(tx, {
      id: randomUUID(),
      disclosureId: d.id,
      personId: actor.id,
      reason,
      at: now,
      until: new Date(hoursAfter(at, OPEN_HOURS)),
    })
    await appendEntry(tx, {
      at,
      actor: actor.id,
      action: 'openRestricted',
      rule: 'RESTRICTED',
      object: { type: 'disclosure', id: d.id },
      before: d.status,
      after: d.status,
      payload: { reason },
    })
    return done(d)
  })
