import { randomUUID } from 'node:crypto'
import { insertAttachment, type NewAttachment } from '@/db/repositories/attachments'
import { insertDisclosure, newReference } from '@/db/repositories/disclosures'
import { appendEntry } from '@/db/repositories/ledger'
import { findOrganisation, holdActor } from '@/db/repositories/people'
import { inTransaction } from '@/db/transaction'
import { entryOfStart } from '@/lib/domain/audit/acts'
import type { Disclosure } from '@/lib/domain/disclosure/disclosure'
import { opened } from '@/lib/domain/disclosure/opened'
import type { Draft } from '@/lib/domain/disclosure/request-inputs'
import { permit } from '@/lib/domain/permissions/permissions'
import { type Actor, isOutside } from '@/lib/domain/shared/actor'
import { done, HOUSE_RULES, type Outcome, type Refusal } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import { refuseIn } from '../refuse'
import type { Shell } from '../shell'

export type Start = {
  /** The asking body: council people key in for another organisation, everybody else asks for their own. */
  readonly organisationId?: string
  /** A new request after one that was returned takes its answers and papers along and is linked to it. */
  readonly from?: {
    readonly reference: string
    readonly draft: Draft
    readonly papers: readonly NewAttachment[]
  }
}

const ownDetails = (actor: Actor): Draft =>
  !isOutside(actor) || !actor.idNumber || !actor.phone
    ? {}
    : {
        requester: {
          name: actor.name,
          rank: actor.title,
          idNumber: actor.idNumber,
          unit: '',
          email: actor.email,
          phone: actor.phone,
          supervisor: undefined,
        },
      }

/** Opens a draft with what is already known of the person asking. */
export const startRequest = async (
  { db, clock }: Shell,
  who: Who,
  start: Start = {},
): Promise<Outcome<Disclosure>> =>
  inTransaction(db, async (tx) => {
    const now = clock()
    const at = now.toISOString()
    const actor = await holdActor(tx, who.personId)
    const refuse = (refusal: Refusal) =>
      refuseIn(tx, { at, actor: who.personId, verb: 'startRequest', about: null, reference: null, refusal })
    const denial = actor ? permit(actor, 'startRequest') : { rule: HOUSE_RULES.notPermitted }
    if (!actor || denial) return refuse(denial ?? { rule: HOUSE_RULES.notPermitted })

    const keysIn = !isOutside(actor)
    const body = await findOrganisation(tx, (keysIn && start.organisationId) || actor.organisationId)
    if (!body || body.own) return refuse({ rule: HOUSE_RULES.input, fields: NO_BODY })

    const d = opened({
      id: randomUUID(),
      reference: await newReference(tx, now),
      organisation: {
        id: body.id,
        name: body.name,
        type: body.type,
        domains: body.domains,
        switchboard: body.switchboard,
      },
      requesterId: keysIn ? null : actor.id,
      keyedById: actor.id,
      createdAt: at,
      linkedTo: start.from?.reference ?? null,
      draft: start.from?.draft ?? ownDetails(actor),
    })
    await insertDisclosure(tx, d, now)
    for (const paper of start.from?.papers ?? [])
      await insertAttachment(tx, { ...paper, disclosureId: d.id, uploadedBy: actor.id, at: now })
    await appendEntry(tx, entryOfStart(d))
    return done(d)
  })

const NO_BODY = { organisationId: 'Select the organisation that is asking' }
