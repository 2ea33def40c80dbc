import { cameFromUs } from '@/lib/actions/came-from-us'
import { isTooLong, type Received, receiveFile } from '@/lib/actions/received-file'
import { seeOther } from '@/lib/actions/see-other'
import { signedIn } from '@/lib/auth/signed-in'
import { packFile } from '@/lib/domain/disclosure/council-inputs'
import type { Refusal } from '@/lib/domain/shared/outcome'
import { paths } from '@/lib/paths'
import { handleCommand } from '@/lib/use-cases/handle-command'
import { readCase } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'

/** Files may be far larger than a server action takes, so this one form posts to an address of its own. */

type Context = { readonly params: Promise<{ readonly reference: string }> }

const KEPT = ['item', 'pages', 'redacted'] as const

/** Back to the form with what was typed; a file itself cannot be given back. */
const formAgain = (page: string, problem: string, fields: Received['fields'] = {}) => {
  const query = new URLSearchParams({ problem })
  for (const name of KEPT) if (fields[name]) query.set(name, fields[name])
  return seeOther(`${page}?${query}#file`)
}

const problemOf = ({ fields, file }: Received) => {
  if (!file || file.name === '') return 'no-file'
  if (file.isCut) return 'too-large'
  if (file.bytes === 0) return 'empty'
  return fields.redacted === 'yes' || fields.redacted === 'no' ? null : 'redacted'
}

const inputOf = ({ fields, file }: Received) =>
  packFile.safeParse({
    name: file?.name,
    bytes: file?.bytes,
    sha256: file?.sha256,
    item: /^\d{1,3}$/.test(fields.item ?? '') ? Number(fields.item) : null,
    pages: fields.pages,
    redacted: fields.redacted === 'yes',
  })

const codeOf = (refusal: Refusal) => (refusal.fields?.item ? 'item' : 'refused')

export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!cameFromUs(request.headers))
    return new Response('This form was sent from another site.', { status: 403 })
  const session = await signedIn()
  if (!session) return seeOther(paths.signIn())
  const { reference } = await params
  // Asked before the body is read: a stranger is not listened to for two gigabytes.
  if (!(await readCase(shell(), session.actor, reference))) return new Response('Not found', { status: 404 })
  const page = paths.step(reference, 'prepare')
  if (isTooLong(request.headers)) return formAgain(page, 'too-large')
  const received = request.body ? await receiveFile(request.body, request.headers) : null
  if (!received) return formAgain(page, 'broken')
  const again = (code: string) => formAgain(page, code, received.fields)
  const problem = problemOf(received)
  if (problem) return again(problem)
  const input = inputOf(received)
  if (!input.success) return again(String(input.error.issues[0]?.path[0] ?? 'broken'))

  const outcome = await handleCommand(shell(), session.who, {
    verb: 'listPackFile',
    reference,
    version: Number(received.fields.version),
    input: input.data,
  })
  return outcome.ok ? seeOther(page) : again(codeOf(outcome.refusal))
}
