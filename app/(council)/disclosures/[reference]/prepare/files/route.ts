import { cameFromUs } from '@/lib/actions/came-from-us'
import { fileRefused } from '@/lib/actions/file-refused'
import { isTooLong, LARGEST_BYTES, type Received, receiveFile } from '@/lib/actions/received-file'
import { seeOther } from '@/lib/actions/see-other'
import { signedIn } from '@/lib/auth/signed-in'
import { FIELD_OF_PROBLEM, FILE_PROBLEMS } from '@/lib/content/council-forms'
import { packFile } from '@/lib/domain/disclosure/council-inputs'
import { HOUSE_RULES, type Refusal } from '@/lib/domain/shared/outcome'
import { paths } from '@/lib/paths'
import { LARGEST_LOOKED, listPackFile } from '@/lib/use-cases/disclosure/list-pack-file'
import { readCase } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'

/** Files may be far larger than a server action takes, so this one form posts to an address of its own. */

type Context = { readonly params: Promise<{ readonly reference: string }> }

const KEPT = ['item', 'pages', 'redacted'] as const

/** Back to the form with what was typed; a file itself cannot be given back. */
const formAgain = (headers: Headers, page: string, problem: string, fields: Received['fields'] = {}) => {
  const query = new URLSearchParams({ problem })
  for (const name of KEPT) if (fields[name]) query.set(name, fields[name])
  return fileRefused(headers, `${page}?${query}#file`, {
    field: FIELD_OF_PROBLEM[problem] ?? 'file',
    problem,
    text: FILE_PROBLEMS[problem] ?? '',
  })
}

/** The file's beginning, as far as it is looked into; the rest is hashed and let go. */
const keeper = () => {
  const pieces: Uint8Array[] = []
  let kept = 0
  const take = (piece: Uint8Array) => {
    const part = piece.subarray(0, LARGEST_LOOKED - kept)
    kept += part.length
    if (part.length > 0) pieces.push(part)
  }
  return { take, content: () => Buffer.concat(pieces) }
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

const codeOf = ({ rule, fields, facts }: Refusal) => {
  if (rule === HOUSE_RULES.input && facts?.problem) return String(facts.problem)
  return fields?.item ? 'item' : 'refused'
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!cameFromUs(request.headers))
    return new Response('This form was sent from another site.', { status: 403 })
  const session = await signedIn()
  if (!session) return seeOther(paths.signIn())
  const { reference } = await params
  // Asked before the body is read: a stranger is not listened to for two gigabytes.
  if (!(await readCase(shell(), session.actor, reference))) return new Response('Not found', { status: 404 })
  const page = paths.step(reference, 'prepare')
  if (isTooLong(request.headers)) return formAgain(request.headers, page, 'too-large')
  const { take, content } = keeper()
  const received = request.body ? await receiveFile(request.body, request.headers, LARGEST_BYTES, take) : null
  if (!received) return formAgain(request.headers, page, 'broken')
  const again = (code: string) => formAgain(request.headers, page, code, received.fields)
  const problem = problemOf(received)
  if (problem) return again(problem)
  const input = inputOf(received)
  if (!input.success) return again(String(input.error.issues[0]?.path[0] ?? 'broken'))

  const outcome = await listPackFile(shell(), session.who, {
    reference,
    version: Number(received.fields.version),
    file: input.data,
    content: content(),
  })
  return outcome.ok ? seeOther(page) : again(codeOf(outcome.refusal))
}
