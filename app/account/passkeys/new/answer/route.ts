import { z } from 'zod'
import { askedFor, refusedWith, toldOf } from '@/lib/actions/passkey-exchange'
import { dropGrant, keptGrant } from '@/lib/auth/enrolment-cookie'
import { FIRST_PASSKEY, passkeyWordsFor } from '@/lib/content/passkey-words'
import { GRANT_RULES } from '@/lib/domain/identity/enrolment'
import { askFirstPasskey, keepFirstPasskey } from '@/lib/use-cases/identity/first-passkey'
import { enrolmentAnswer } from '@/lib/use-cases/passkeys/answers'
import { shell } from '@/lib/use-cases/shell'

const step = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('ask') }),
  z.strictObject({ step: z.literal('answer'), answer: enrolmentAnswer }),
])

/** By the cookie of a grant alone, and it opens no session: the passkey signs in at the door that takes passkeys. */
export async function POST(request: Request) {
  const token = await keptGrant()
  const asked = await askedFor(request, step)
  if (asked instanceof Response) return asked
  if (asked.step === 'ask') return toldHere(await askFirstPasskey(shell(), token))
  const { answer } = asked
  const kept = await keepFirstPasskey(shell(), token, { answer, name: FIRST_PASSKEY })
  if (kept.ok) await dropGrant()
  return toldHere(kept)
}

const toldHere = (outcome: Parameters<typeof toldOf>[0]) =>
  !outcome.ok && outcome.refusal.rule === GRANT_RULES.noGrant
    ? refusedWith(401, passkeyWordsFor(outcome.refusal) ?? '')
    : toldOf(outcome)
