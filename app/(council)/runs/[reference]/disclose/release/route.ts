import { cameFromUs } from '@/lib/actions/came-from-us'
import { seeOther } from '@/lib/actions/see-other'
import { signedIn } from '@/lib/auth/signed-in'
import { paths } from '@/lib/paths'
import { releaseFile } from '@/lib/use-cases/checks/run-files'
import { benchOf } from '../../../bench'
import { answerWith } from '../../given-out'
import type { RunParams } from '../../open-run'

/** Sent by a form and not followed as a link: the file is handed over once, and a browser that looks ahead may not take it. */
export async function POST({ headers }: Request, { params }: RunParams): Promise<Response> {
  if (!cameFromUs(headers)) return new Response('This form was sent from another site.', { status: 403 })
  const session = await signedIn()
  if (!session) return seeOther(paths.signIn())
  const { reference } = await params
  return answerWith(await releaseFile(benchOf(session.who), { reference, version: null }))
}
