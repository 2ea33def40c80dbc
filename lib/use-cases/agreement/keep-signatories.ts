import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { appendEntry } from '@/db/repositories/ledger'
import { holdActor } from '@/db/repositories/people'
import {
  allAuthorities,
  authoritiesOn,
  endAuthority,
  holdAuthoritiesOf,
  insertAuthority,
  peopleInRoles,
} from '@/db/repositories/signatories'
import { inTransaction } from '@/db/transaction'
import { type AuthorityTerms, againstAuthority, authorityState } from '@/lib/domain/agreement/authority'
import { entryOfSignatoryAct, type SignatoryAction } from '@/lib/domain/audit/signatory-acts'
import { may, permit } from '@/lib/domain/permissions/permissions'
import { type Actor, ROLES } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import { done, HOUSE_RULES, type Outcome, type Refusal } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import { refuseIn } from '../refuse'
import type { Shell } from '../shell'

/** Who may sign for whom: the list that seats are chosen from, and that is asked again at the signature. */

type Reading = Pick<Shell, 'db' | 'clock'>
type Added = { readonly id: string }
type Acting = { readonly tx: Tx; readonly actor: Actor; readonly now: Date }
type Written = Outcome<Added & { readonly payload: Readonly<Record<string, unknown>> }>

/** Done or refused, with its ledger entry in the same transaction. */
const keep = (
  { db, clock }: Reading,
  { personId }: Who,
  action: SignatoryAction,
  write: (acting: Acting) => Promise<Written>,
): Promise<Outcome<Added>> =>
  inTransaction(db, async (tx) => {
    const now = clock()
    const at = now.toISOString()
    const refuse = (refusal: Refusal) =>
      refuseIn(tx, {
        at,
        actor: personId,
        verb: action,
        about: null,
        reference: null,
        type: 'agreement',
        refusal,
      })
    const actor = await holdActor(tx, personId)
    if (!actor) return refuse({ rule: HOUSE_RULES.notPermitted })
    const denial = permit(actor, 'keepSignatories')
    if (denial) return refuse(denial)
    const outcome = await write({ tx, actor, now })
    if (!outcome.ok) return refuse(outcome.refusal)
    const { id, payload } = outcome.value
    await appendEntry(tx, entryOfSignatoryAct({ at, actor: actor.id, action, id, payload }))
    return done({ id })
  })

const linesOf = async (tx: Tx, personId: string) =>
  (await allAuthorities(tx))
    .filter((one) => one.personId === personId)
    .map(({ starts, ends, endedAt }) => ({ starts, ends, isEnded: endedAt !== null }))

export const addSignatory = (shell: Reading, who: Who, terms: AuthorityTerms): Promise<Outcome<Added>> =>
  keep(shell, who, 'addSignatory', async ({ tx, actor, now }) => {
    await holdAuthoritiesOf(tx, terms.personId)
    const signatory = await holdActor(tx, terms.personId)
    const known = {
      recorderId: actor.id,
      maySign: signatory !== null && may(signatory, 'signAgreement'),
      others: await linesOf(tx, terms.personId),
    }
    const refusal = againstAuthority(terms, known, londonDate(now))
    if (refusal) return { ok: false, refusal }
    const id = randomUUID()
    await insertAuthority(tx, { ...terms, id, recordedBy: actor.id, recordedAt: now })
    return done({ id, payload: terms })
  })

/** It only takes power away, so it holds at once: a signature given after it is refused. */
export const endSignatory = (shell: Reading, who: Who, id: string): Promise<Outcome<Added>> =>
  keep(shell, who, 'endSignatory', async ({ tx, actor, now }) => {
    if (!z.uuid().safeParse(id).success) return { ok: false, refusal: { rule: HOUSE_RULES.notFound } }
    const ended = await endAuthority(tx, id, actor.id, now)
    return ended
      ? done({ id, payload: { personId: ended.personId } })
      : { ok: false, refusal: { rule: 'DECIDED' } }
  })

export type SignatoryLine = Awaited<ReturnType<typeof readSignatories>>[number]

/** The list with where each line stands today, those of the past too. */
export const readSignatories = async ({ db, clock }: Reading) => {
  const today = londonDate(clock())
  return (await allAuthorities(db)).map((one) => ({
    ...one,
    state: authorityState({ ...one, isEnded: one.endedAt !== null }, today),
  }))
}

/** Everybody who may sign today, for whatever body. */
export const readWhoMaySign = ({ db, clock }: Reading) => authoritiesOn(db, londonDate(clock()))

/** Whom the list may name; nobody is offered for themselves. */
export const readSignatoryChoices = async ({ db }: Pick<Shell, 'db'>, actor: Pick<Actor, 'id'>) => {
  const posts = ROLES.filter((role) => may({ role }, 'signAgreement'))
  return (await peopleInRoles(db, posts)).filter(({ id }) => id !== actor.id)
}
