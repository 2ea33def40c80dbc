import { z } from 'zod'
import { askedFor, refusedWith, toldOf } from '@/lib/actions/passkey-exchange'
import { stepUpHere } from '@/lib/auth/sessions'
import { signedIn } from '@/lib/auth/signed-in'
import { line } from '@/lib/domain/shared/text'
import { assertionAnswer, enrolmentAnswer } from '@/lib/use-cases/passkeys/answers'
import { askToEnrol, askToStepUp, enrolPasskey, removePasskey, stepUp } from '@/lib/use-cases/passkeys/enrol'
import { shell } from '@/lib/use-cases/shell'

const step = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('askEnrol') }),
  z.strictObject({
    step: z.literal('enrol'),
    name: line('a name for this passkey', { max: 60 }),
    answer: enrolmentAnswer,
  }),
  z.strictObject({ step: z.literal('askStepUp') }),
  z.strictObject({ step: z.literal('stepUp'), answer: assertionAnswer }),
  z.strictObject({ step: z.literal('remove'), id: z.uuid(), answer: assertionAnswer }),
])

type Step = z.output<typeof step>
type Who = NonNullable<Awaited<ReturnType<typeof signedIn>>>['who']

const taken = (asked: Step, who: Who) => {
  switch (asked.step) {
    case 'askEnrol':
      return askToEnrol(shell(), who)
    case 'enrol':
      return enrolPasskey(shell(), who, asked)
    case 'askStepUp':
      return askToStepUp(shell(), who)
    case 'stepUp':
      return stepUp(shell(), who, asked.answer)
    case 'remove':
      return removePasskey(shell(), who, asked)
  }
}

/** Whoever proves themselves, or changes what proves them, goes on under another cookie. */
const ROTATES: readonly Step['step'][] = ['enrol', 'stepUp', 'remove']

export async function POST(request: Request) {
  const session = await signedIn()
  if (!session) return refusedWith(401, 'You are not signed in any more. Sign in, then open this page again.')
  const asked = await askedFor(request, step)
  if (asked instanceof Response) return asked
  const outcome = await taken(asked, session.who)
  if (outcome.ok && ROTATES.includes(asked.step)) await stepUpHere()
  return toldOf(outcome)
}
