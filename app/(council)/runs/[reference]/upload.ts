import 'server-only'
import { firstIn, type Query } from '@/app/address'
import { cameFromUs } from '@/lib/actions/came-from-us'
import { isTooLong } from '@/lib/actions/received-file'
import { seeOther } from '@/lib/actions/see-other'
import { type StreamedForm, streamedForm } from '@/lib/actions/streamed-form'
import { signedIn } from '@/lib/auth/signed-in'
import { checkWordsFor } from '@/lib/content/check-refusals'
import { maySayANumber } from '@/lib/domain/checks/run/nhs-number'
import { may } from '@/lib/domain/permissions/permissions'
import { HOUSE_RULES, type Outcome, type Refusal } from '@/lib/domain/shared/outcome'
import { paths, type RunStep } from '@/lib/paths'
import { readRun } from '@/lib/use-cases/checks/read-run'
import { shell } from '@/lib/use-cases/shell'
import { benchOf } from '../bench'

/** Files of a run stream in, so their forms are plain ones that post to an address of their own. */

export type Uploading = {
  readonly request: Request
  readonly reference: string
  readonly step: RunStep
  /** What is typed is given back with what is wrong; a file cannot be. */
  readonly kept: readonly string[]
  readonly take: (bench: ReturnType<typeof benchOf>, form: StreamedForm) => Promise<Outcome<unknown>>
}

/** Numbers that the sentences of refusals need. */
const FACTS = ['row', 'gigabytes', 'days']

/** An address is written down by every server on the way, so it carries nothing that could be somebody's number. */
const formAgain = (
  { reference, step, kept }: Uploading,
  { rule, facts = {} }: Refusal,
  fields: StreamedForm['fields'] = {},
) => {
  const query = new URLSearchParams({ problem: rule })
  for (const name of FACTS) if (facts[name] !== undefined) query.set(name, String(facts[name]))
  for (const name of kept) if (fields[name] && !maySayANumber(fields[name])) query.set(name, fields[name])
  return seeOther(`${paths.runStep(reference, step)}?${query}`)
}

export const takeUpload = async (uploading: Uploading): Promise<Response> => {
  const { request, reference, take } = uploading
  if (!cameFromUs(request.headers))
    return new Response('This form was sent from another site.', { status: 403 })
  const session = await signedIn()
  if (!session) return seeOther(paths.signIn())
  const { actor, who } = session
  // Asked before the body is read: a stranger is not listened to.
  const isTheirs = may(actor, 'readChecks') && (await readRun(shell(), actor, reference))
  if (!isTheirs) return new Response('Not found', { status: 404 })
  const bench = benchOf(who)
  const { largestBytes } = bench.place
  if (isTooLong(request.headers, largestBytes))
    return formAgain(uploading, { rule: 'RUN_FILE_SIZE', facts: { gigabytes: largestBytes / 1e9 } })
  const form = request.body && (await streamedForm(request.body, request.headers, largestBytes))
  if (!form) return formAgain(uploading, { rule: 'RUN_FILE_BROKEN' })
  try {
    const outcome = await take(bench, form)
    return outcome.ok ? seeOther(paths.run(reference)) : formAgain(uploading, outcome.refusal, form.fields)
  } finally {
    await form.drained()
  }
}

export const versionIn = ({ fields }: StreamedForm) => Number(fields.version)

const WRITTEN_HERE = new RegExp(`^(RUN_[A-Z0-9_]+|TRAINING|CLOCK|${Object.values(HOUSE_RULES).join('|')})$`)

/** What was wrong with an upload, from the address that its form came back to. */
export const problemIn = (query: Query): string | undefined => {
  const rule = firstIn(query, 'problem')
  if (rule === undefined || !WRITTEN_HERE.test(rule)) return undefined
  const facts = FACTS.flatMap((name) => {
    const fact = Number(firstIn(query, name))
    return Number.isFinite(fact) ? [[name, fact] as const] : []
  })
  return checkWordsFor({ rule, facts: Object.fromEntries(facts) })
}
