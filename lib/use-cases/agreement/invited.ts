import { inNameOfGuest } from '@/db/principal'
import { findAgreement, findByInvitation } from '@/db/repositories/agreements'
import type { Guest } from '@/lib/domain/agreement/command'
import type { Kind } from '@/lib/domain/agreement/kinds'
import { type PartnerView, partnerView } from '@/lib/domain/agreement/partner-view'
import { isShownToThem } from '@/lib/domain/permissions/agreement-visibility'
import { sha256Hex } from '@/lib/hash'
import type { Shell } from '../shell'
import { guestOf } from './guest'
import { type Looked, lookAt } from './read-agreement'

/** What reading a link costs: nothing is written, so that a mail scanner that follows it changes nothing. */

type Reading = Pick<Shell, 'db' | 'clock'>

const SECRET = /^[\w-]{43}$/

/** Whoever holds the link is asked for by it and need not be known by anything else. */
const linkedTo = ({ db }: Pick<Reading, 'db'>, secret: string) =>
  db.transaction(async (tx) => {
    const tokenHash = sha256Hex(secret)
    await inNameOfGuest(tx, tokenHash)
    const link = await findByInvitation(tx, tokenHash)
    return { link, a: link && (await findAgreement(tx, link.reference)) }
  })

const admitted = async ({ db, clock }: Reading, secret: string) => {
  const { link, a } = SECRET.test(secret) ? await linkedTo({ db }, secret) : { link: null, a: null }
  const guest = a && link && isShownToThem(a) ? guestOf(a, link.invitation, clock()) : null
  return a && guest ? { a, guest } : null
}

/** Who invites whom to read what kind of document; nothing of what it says. */
export type InvitationSeen = {
  readonly from: { readonly name: string; readonly body: string }
  readonly to: Pick<Guest, 'name' | 'organisation'>
  readonly kind: Kind | null
  readonly expiresAt: string
}

/** Null alike for a link that was withdrawn, has run out or never was. */
export const readInvitation = async (shell: Reading, secret: string): Promise<InvitationSeen | null> => {
  const found = await admitted(shell, secret)
  const invitation = found?.a.invitations.find(({ id }) => id === found.guest.id)
  if (!found || !invitation) return null
  const { by, expiresAt } = invitation
  const { name, organisation } = found.guest
  return { from: { name: by.name, body: by.body }, to: { name, organisation }, kind: found.a.kind, expiresAt }
}

export type InvitedPage = {
  readonly guest: Guest
  readonly view: PartnerView
  readonly refuses: Looked['refuses']
}

export const readInvited = async (shell: Reading, secret: string): Promise<InvitedPage | null> => {
  const found = await admitted(shell, secret)
  if (!found) return null
  const { refuses } = await lookAt(shell, found.guest, found.a)
  return { guest: found.guest, view: partnerView(found.a), refuses }
}

/** For an act: which invitation, to which agreement. */
export const invitationFor = async (shell: Reading, secret: string) => {
  const found = await admitted(shell, secret)
  return found && { invitationId: found.guest.id, reference: found.a.reference }
}
