import { proveFirst } from '@/lib/auth/prove-first'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { paths } from '@/lib/paths'
import { requestFile } from '@/lib/use-cases/checks/run-files'
import { benchOf } from '../../../bench'
import { answerWith } from '../../given-out'
import type { RunParams } from '../../open-run'

/** The request, to be put into the mailbox. */
export async function GET(_request: Request, { params }: RunParams): Promise<Response> {
  const { who } = await requireSignedIn()
  const { reference } = await params
  proveFirst(who, paths.run(reference))
  return answerWith(await requestFile(benchOf(who), { reference, version: null }))
}
