import { randomBytes } from 'node:crypto'
import type { AgreementInput } from '@/lib/domain/agreement/command'
import { done, type Outcome } from '@/lib/domain/shared/outcome'
import { env } from '@/lib/env'
import { sha256Hex } from '@/lib/hash'
import { paths } from '@/lib/paths'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'
import { handleAgreement } from './act'

const SECRET_BYTES = 32

type Inviting = {
  readonly reference: string
  readonly input: Omit<AgreementInput<'invite'>, 'tokenHash'>
}

/** The secret of the link is answered here, once. What is kept of it can tell it and cannot give it. */
export const invite = async (
  shell: Shell,
  who: Who,
  { reference, input }: Inviting,
): Promise<Outcome<{ readonly secret: string }>> => {
  const secret = randomBytes(SECRET_BYTES).toString('base64url')
  const outcome = await handleAgreement(shell, who, {
    verb: 'invite',
    reference,
    version: null,
    input: { ...input, tokenHash: sha256Hex(secret) },
  })
  return outcome.ok ? done({ secret }) : outcome
}

/** The whole address, for a message; the product is always told its own when it is started. */
export const invitationLink = (secret: string) => {
  const own = env().NEXTAUTH_URL
  return own ? new URL(paths.invitation(secret), own).href : paths.invitation(secret)
}
