import { cameFromUs } from '@/lib/actions/came-from-us'
import { isTooLong, receiveFile } from '@/lib/actions/received-file'
import { seeOther } from '@/lib/actions/see-other'
import { signedIn } from '@/lib/auth/signed-in'
import { may } from '@/lib/domain/permissions/permissions'
import type { Refusal } from '@/lib/domain/shared/outcome'
import { paths } from '@/lib/paths'
import { readAgreement } from '@/lib/use-cases/agreement/read-agreement'
import { LARGEST_RETURNED, takeIn } from '@/lib/use-cases/agreement/returned-document'
import { shell } from '@/lib/use-cases/shell'

/** A Word document with pictures is larger than a server action takes, so this one form posts to an address of its own. */

type Context = { readonly params: Promise<{ readonly reference: string }> }

const received = async ({ body, headers }: Request) => {
  const pieces: Uint8Array[] = []
  const form = body && (await receiveFile(body, headers, LARGEST_RETURNED, (piece) => pieces.push(piece)))
  return form && { file: form.file, content: Buffer.concat(pieces) }
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!cameFromUs(request.headers))
    return new Response('This form was sent from another site.', { status: 403 })
  const session = await signedIn()
  if (!session) return seeOther(paths.signIn())
  const { reference } = await params
  // Asked before the body is read: a stranger is not listened to.
  const isTheirs = may(session.actor, 'readAgreements')
  if (!isTheirs || !(await readAgreement(shell(), session.actor, reference)))
    return new Response('Not found', { status: 404 })
  const again = ({ rule, facts }: Refusal) =>
    seeOther(
      `${paths.agreementStep(reference, 'returned')}?${new URLSearchParams({ problem: rule, parts: String(facts?.parts ?? '') })}`,
    )
  if (isTooLong(request.headers, LARGEST_RETURNED)) return again({ rule: 'TOO_LARGE' })
  const form = await received(request)
  if (!form) return again({ rule: 'NOT_A_ZIP' })
  const { file, content } = form
  if (!file || file.name === '') return again({ rule: 'NO_FILE' })
  if (file.isCut) return again({ rule: 'TOO_LARGE' })
  const outcome = await takeIn(shell(), session.who, {
    reference,
    name: file.name,
    sha256: file.sha256,
    content,
  })
  return outcome.ok ? seeOther(paths.returnedDocument(reference, outcome.value.id)) : again(outcome.refusal)
}
