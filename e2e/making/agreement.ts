/** Makes agreements through the product’s use cases, and reads them back. */
import { randomUUID } from 'node:crypto'
import { findAgreement, lockAgreement, saveAgreement } from '@/db/repositories/agreements'
import { entriesAbout } from '@/db/repositories/ledger'
import { PEOPLE } from '@/db/seeds/demo-people'
import { inTransaction } from '@/db/transaction'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import { londonDate } from '@/lib/domain/shared/dates'
import { ordinaryAgreementInput } from '@/lib/testing/agreements/acts'
import { handleAgreement } from '@/lib/use-cases/agreement/act'
import { movesOfAgreement } from '@/lib/use-cases/demo/agreements/play'
import { familiesProgramme } from '@/lib/use-cases/demo/agreements/seeds/families-programme'
import { fraudInitiative } from '@/lib/use-cases/demo/agreements/seeds/fraud-initiative'
import { homecare } from '@/lib/use-cases/demo/agreements/seeds/homecare'
import { rogueLandlords } from '@/lib/use-cases/demo/agreements/seeds/rogue-landlords'
import { secureEmail } from '@/lib/use-cases/demo/agreements/seeds/secure-email'
import { METHOD } from '@/lib/use-cases/demo/story'
import { systemShell as shell } from '@/lib/use-cases/shell'
import { sweep } from '@/lib/use-cases/sweep'
import type { AgreementPlan, AgreementSeen } from '../case-plan'
import { entryWords } from './entry-words'
import { seasonedAgreement } from './seasoned-story'
import { seasoned } from './seasoning'

const LIKE = {
  sharing: rogueLandlords,
  families: familiesProgramme,
  processing: secureEmail,
  mixed: homecare,
  statutory: fraudInitiative,
} as const
const MONTH_DAYS = 30

export async function makeAgreement({
  like,
  until,
  title,
  partner,
  daysAgo = MONTH_DAYS,
  later = [],
  formerly,
  swept,
}: AgreementPlan) {
  const story = { ...LIKE[like], until, daysAgo, ...(title && { title }), ...(partner && { partner }) }
  const told = movesOfAgreement(seasonedAgreement(story), new Date())
  for (const { at, make: act } of told.moves) await act({ ...shell(), clock: () => at })
  const reference = told.reference()
  for (const { verb, by, input } of later) {
    const who = { personId: PEOPLE[by].id, method: METHOD }
    const written = seasoned(input ?? (await ordinarily(verb, reference)))
    const outcome = await handleAgreement(shell(), who, { verb, reference, version: null, input: written })
    if (!outcome.ok) throw new Error(`${verb} was refused: ${JSON.stringify(outcome.refusal)}`)
  }
  if (formerly) await rememberFormerSeats(reference, formerly)
  if (swept) await sweepUntilQuiet(reference)
  return reference
}

async function rememberFormerSeats(
  reference: string,
  { drafted, advised }: NonNullable<AgreementPlan['formerly']>,
) {
  await inTransaction(shell().db, async (tx) => {
    const a = await lockAgreement(tx, reference)
    if (!a) throw new Error(`there is no agreement ${reference}`)
    const advice = a.advice.at(-1)
    const alsoAdvised =
      advised && advice
        ? [{ ...advice, id: randomUUID(), by: { ...advice.by, personId: PEOPLE[advised].id } }]
        : []
    const next = {
      ...a,
      drafters: drafted ? [...a.drafters, PEOPLE[drafted].id] : a.drafters,
      advice: [...a.advice, ...alsoAdvised],
    }
    await saveAgreement(tx, a, next, PEOPLE.boroughLawyer2, new Date())
  })
}

async function ordinarily(verb: AgreementVerb, reference: string) {
  const a = await findAgreement(shell().db, reference)
  if (!a) throw new Error(`${verb}: there is no agreement ${reference}`)
  return ordinaryAgreementInput(a, verb, londonDate(new Date()))
}

/** Each sweep takes one step with an agreement: left half done, the product's own would take the next under a test. */
async function sweepUntilQuiet(reference: string): Promise<void> {
  const before = (await lookAtAgreement(reference))?.version
  await sweep(shell())
  if ((await lookAtAgreement(reference))?.version !== before) await sweepUntilQuiet(reference)
}

export async function lookAtAgreement(reference: string): Promise<AgreementSeen | null> {
  const { db } = shell()
  const a = await findAgreement(db, reference)
  if (!a) return null
  const { status, version, textVersion, textHash, signatures } = a
  const entries = await entriesAbout(db, a.id)
  return {
    status,
    version,
    textVersion,
    textHash,
    signatures: signatures.length,
    entries: entries.map(entryWords),
  }
}
