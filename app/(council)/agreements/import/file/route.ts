import { cameFromUs } from '@/lib/actions/came-from-us'
import { isTooLong, receiveFile } from '@/lib/actions/received-file'
import { seeOther } from '@/lib/actions/see-other'
import { signedIn } from '@/lib/auth/signed-in'
import { may } from '@/lib/domain/permissions/permissions'
import { HOUSE_RULES, type Refusal } from '@/lib/domain/shared/outcome'
import { paths } from '@/lib/paths'
import { IMPORT_RULES, LARGEST_REGISTER, uploadRegister } from '@/lib/use-cases/agreement/import-register'
import { shell } from '@/lib/use-cases/shell'

/** A register may be larger than a server action takes, so this one form posts to an address of its own. */

type Facts = NonNullable<Refusal['facts']>

/** Back to the form, with the numbers that its sentence needs; a file itself cannot be given back. */
const formAgain = (problem: string, facts: Facts = {}) => {
  const query = new URLSearchParams({ problem })
  for (const [name, fact] of Object.entries(facts)) query.set(name, String(fact))
  return seeOther(`${paths.importRegister()}?${query}#file`)
}

const answerTo = ({ rule, facts }: Refusal) => {
  if (rule === IMPORT_RULES.before) return seeOther(`${paths.importStep(String(facts?.id))}?again=1`)
  return formAgain(rule === HOUSE_RULES.notPermitted ? 'refused' : rule, facts)
}

const received = async ({ body, headers }: Request) => {
  const pieces: Uint8Array[] = []
  const form = body && (await receiveFile(body, headers, LARGEST_REGISTER, (piece) => pieces.push(piece)))
  return form && { file: form.file, content: () => Buffer.concat(pieces) }
}

export async function POST(request: Request): Promise<Response> {
  if (!cameFromUs(request.headers))
    return new Response('This form was sent from another site.', { status: 403 })
  const session = await signedIn()
  if (!session) return seeOther(paths.signIn())
  // Asked before the body is read: a stranger is not listened to.
  if (!may(session.actor, 'importRegister')) return new Response('Not found', { status: 404 })
  if (isTooLong(request.headers, LARGEST_REGISTER)) return formAgain('TOO_LARGE')
  const form = await received(request)
  if (!form) return formAgain('broken')
  const { file, content } = form
  if (!file || file.name === '') return formAgain('no-file')
  if (file.isCut) return formAgain('TOO_LARGE')
  if (file.bytes === 0) return formAgain('empty')
  const { name, sha256 } = file
  const outcome = await uploadRegister(shell(), session.who, { name, sha256, content: content() })
  return outcome.ok ? seeOther(paths.importStep(outcome.value.id)) : answerTo(outcome.refusal)
}
