import { z } from 'zod'
import { firstPageOf } from '@/app/first-page'
import { askedFor, refusedWith, toldOf } from '@/lib/actions/passkey-exchange'
import { askToSignIn, signInByPasskey } from '@/lib/auth/passkey-sign-in'
import { NOT_SIGNED_IN } from '@/lib/content/passkey-words'
import { ownPath } from '@/lib/domain/identity/own-path'
import { done } from '@/lib/domain/shared/outcome'
import { assertionAnswer } from '@/lib/use-cases/passkeys/answers'

const step = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('ask') }),
  z.strictObject({
    step: z.literal('answer'),
    answer: assertionAnswer,
    back: z.string().max(1000).optional(),
  }),
])

export async function POST(request: Request) {
  const asked = await askedFor(request, step)
  if (asked instanceof Response) return asked
  if (asked.step === 'ask') return toldOf(done(await askToSignIn()))
  const actor = await signInByPasskey(asked.answer)
  return actor
    ? toldOf(done({ to: ownPath(asked.back) ?? firstPageOf(actor) }))
    : refusedWith(401, NOT_SIGNED_IN)
}
