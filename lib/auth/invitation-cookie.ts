import 'server-only'
import { cookies } from 'next/headers'
import { sha256Hex } from '@/lib/hash'
import { paths } from '@/lib/paths'
import { namedBy } from '@/lib/use-cases/who-asks'
import { cookieSettings } from './options'

/**
 * Carries the secret of an invitation from the button that was pressed to the pages it opens. Strict, so that
 * no link or form on another site brings it; and for those pages alone, so that no other address ever sees it.
 * That rules out the prefix `__Host-`, which is for cookies of every address.
 */
const NAME = 'gatehouse-invitation'
const nameOf = (secure: boolean) => `${secure ? '__Secure-' : ''}${NAME}`
const SECONDS = 12 * 60 * 60

export const keepInvitation = async (secret: string) => {
  const { secure } = cookieSettings().options
  const jar = await cookies()
  jar.set(nameOf(secure), secret, {
    httpOnly: true,
    sameSite: 'strict',
    secure,
    path: paths.invitations(),
    maxAge: SECONDS,
  })
}

export const keptInvitation = async () => {
  const jar = await cookies()
  return jar.get(nameOf(cookieSettings().options.secure))?.value ?? ''
}

/** The database shows to a request what the invitation leads to. */
namedBy('invitation', async () => {
  const secret = await keptInvitation()
  return secret ? sha256Hex(secret) : null
})
