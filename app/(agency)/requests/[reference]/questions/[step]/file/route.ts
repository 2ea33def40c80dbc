import { cameFromUs } from '@/lib/actions/came-from-us'
import { isTooLong, receiveFile } from '@/lib/actions/received-file'
import { seeOther } from '@/lib/actions/see-other'
import { signedIn } from '@/lib/auth/signed-in'
import type { Disclosure } from '@/lib/domain/disclosure/disclosure'
import { isFile, nextQuestion, questionAt } from '@/lib/domain/disclosure/questions'
import { HOUSE_RULES, type Refusal } from '@/lib/domain/shared/outcome'
import { paths } from '@/lib/paths'
import { askerFor } from '@/lib/use-cases/disclosure/asker-for'
import { attachFile, LARGEST_ATTACHMENT } from '@/lib/use-cases/disclosure/attach-file'
import { readCase } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'

/** A scanned order is larger than a server action takes, so this one form posts to an address of its own. */

type Context = { readonly params: Promise<{ readonly reference: string; readonly step: string }> }

const problemIn = ({ rule, facts }: Refusal) =>
  rule === HOUSE_RULES.input && facts?.problem ? String(facts.problem) : 'refused'

const nextPage = async (d: Disclosure, step: string) => {
  const draft = d.status === 'DRAFT' ? d.draft : {}
  const next = nextQuestion(step, draft, await askerFor(shell(), d))
  return next ? paths.question(d.reference, next) : paths.checkAnswers(d.reference)
}

const received = async ({ body, headers }: Request) => {
  const pieces: Uint8Array[] = []
  const form = body && (await receiveFile(body, headers, LARGEST_ATTACHMENT, (piece) => pieces.push(piece)))
  return form && { ...form, file: form.file && { ...form.file, content: Buffer.concat(pieces) } }
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!cameFromUs(request.headers))
    return new Response('This form was sent from another site.', { status: 403 })
  const session = await signedIn()
  if (!session) return seeOther(paths.signIn())
  const { reference, step } = await params
  const question = questionAt(step)
  // Asked before the body is read: a stranger is not listened to.
  if (!question || !isFile(question) || !(await readCase(shell(), session.actor, reference)))
    return new Response('Not found', { status: 404 })
  const again = (problem: string) => seeOther(`${paths.question(reference, step)}?problem=${problem}`)
  if (isTooLong(request.headers, LARGEST_ATTACHMENT)) return again('too-large')
  const form = await received(request)
  if (!form) return again('broken')
  const outcome = await attachFile(shell(), session.who, {
    reference,
    version: Number(form.fields.version),
    kind: question.file,
    file: form.file,
  })
  return outcome.ok ? seeOther(await nextPage(outcome.value, step)) : again(problemIn(outcome.refusal))
}
