import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { Guest } from '@/lib/domain/agreement/command'

/** Whom an invitation names, while it stands; null once it is withdrawn or has run out. */
export const guestOf = (a: Agreement, invitationId: string, now: Date): Guest | null => {
  const found = a.invitations.find(({ id }) => id === invitationId)
  if (!found || !a.organisation || found.withdrawnAt !== null || found.expiresAt <= now.toISOString())
    return null
  return {
    id: found.id,
    name: found.name,
    role: 'INVITED',
    title: found.email,
    organisation: a.organisation.name,
    organisationId: a.organisation.id,
    email: found.email,
  }
}
