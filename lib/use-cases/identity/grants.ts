import { randomUUID } from 'node:crypto'
import type { Tx } from '@/db/client'
import { findGrant, holdEnrolmentOf, insertGrant } from '@/db/repositories/enrolment'
import { holdActor } from '@/db/repositories/people'
import { GRANT_MINUTES } from '@/lib/domain/identity/enrolment'
import type { Actor } from '@/lib/domain/shared/actor'
import { sha256Hex } from '@/lib/hash'
import type { Shell } from '../shell'
import { hashOfText, secretText } from './codes'

/** Leave to set up one way of signing in, held by a browser. It opens no session: only that way does. */

type Granted = { readonly personId: string; readonly invitationId: string | null; readonly now: Date }

/** In the transaction that spends whatever it was granted for. The token is answered here, once. */
export const newGrant = async (tx: Tx, { personId, invitationId, now }: Granted) => {
  const token = secretText()
  const id = randomUUID()
  const until = new Date(now.getTime() + GRANT_MINUTES * 60_000)
  await insertGrant(tx, { id, personId, invitationId, tokenHash: hashOfText(token), createdAt: now, until })
  return { id, token }
}

/** Whom the browser with this cookie may enrol a factor for; null for every other. */
export const readGrant = ({ db, clock }: Pick<Shell, 'db' | 'clock'>, token: string) =>
  findGrant(db, hashOfText(token), clock())

type Grant = NonNullable<Awaited<ReturnType<typeof findGrant>>>
export type Leave = {
  readonly grant: Grant
  readonly actor: Actor
  readonly boundTo: string
  readonly now: Date
}

/** The grant is read again once its person is held: of two browsers at once the second sees what the first did. */
export const leaveIn = async (tx: Tx, token: string, now: Date): Promise<Leave | null> => {
  const found = await findGrant(tx, hashOfText(token), now)
  if (!found) return null
  await holdEnrolmentOf(tx, found.personId)
  const actor = await holdActor(tx, found.personId)
  const grant = await findGrant(tx, hashOfText(token), now)
  return actor && grant ? { grant, actor, boundTo: `grant ${sha256Hex(token)}`, now } : null
}
