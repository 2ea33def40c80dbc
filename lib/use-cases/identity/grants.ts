import { randomBytes, randomUUID } from 'node:crypto'
import type { Tx } from '@/db/client'
import { findGrant, insertGrant } from '@/db/repositories/enrolment'
import { GRANT_MINUTES } from '@/lib/domain/identity/enrolment'
import { sha256 } from '@/lib/hash'
import type { Shell } from '../shell'

/** Leave to enrol one passkey, held by a browser. It opens no session: only the passkey does. */

export const secretText = () => randomBytes(32).toString('base64url')
export const hashOfText = (text: string) => sha256(Buffer.from(text))

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
