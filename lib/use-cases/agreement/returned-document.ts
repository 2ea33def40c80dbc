/** A Word document that the counterpart sent back: read, held against our clauses, proposed whole or not at all. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { findActor } from '@/db/repositories/people'
import { findReturned, insertReturned, returnedTo } from '@/db/repositories/returned-documents'
import { inTransaction } from '@/db/transaction'
import { readDocx } from '@/lib/documents/office/read-docx'
import { OFFICE_LIMITS } from '@/lib/documents/office/safe-zip'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { AgreementInput } from '@/lib/domain/agreement/command'
import * as inputs from '@/lib/domain/agreement/inputs'
import { type MatchedClause, matchToClauses } from '@/lib/domain/agreement/returned-document'
import { permit } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { done, HOUSE_RULES, type Outcome, type Refusal, refused } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import { unprintableIn } from '../printable'
import { refuseIn } from '../refuse'
import type { Shell } from '../shell'
import { handleTogether } from './act'
import { lookAt, readAgreement } from './read-agreement'

export const LARGEST_RETURNED = OFFICE_LIMITS.bytes

type Reading = Pick<Shell, 'db' | 'clock'>

/** Only the council's own people take a document in: the counterpart's propose on pages of their own. */
const refusalTo = async (
  shell: Reading,
  actor: Actor | null,
  a: Agreement | null,
): Promise<Refusal | null> => {
  if (!actor) return { rule: HOUSE_RULES.notPermitted }
  if (!a) return { rule: HOUSE_RULES.notFound }
  return permit(actor, 'readAgreements') ?? (await lookAt(shell, actor, a)).refuses('proposeWording')
}

type SentBack = {
  readonly reference: string
  readonly name: string
  readonly sha256: string
  readonly content: Uint8Array
}

/** Kept as it was read. Nothing of the agreement changes by it. */
export const takeIn = async (
  shell: Reading,
  { personId }: Who,
  { reference, name, sha256, content }: SentBack,
): Promise<Outcome<{ readonly id: string }>> => {
  const actor = await findActor(shell.db, personId)
  const a = actor && (await readAgreement(shell, actor, reference))
  const refusal = await refusalTo(shell, actor, a)
  const at = shell.clock()
  if (refusal || !a)
    return inTransaction(shell.db, (tx) =>
      refuseIn(tx, {
        at: at.toISOString(),
        actor: personId,
        verb: 'proposeWording',
        about: a,
        reference,
        type: 'agreement',
        refusal: refusal ?? { rule: HOUSE_RULES.notFound },
      }),
    )
  const read = await readDocx(content, name)
  if (!read.ok) return read
  const id = randomUUID()
  await inTransaction(shell.db, (tx) =>
    insertReturned(tx, { id, agreementId: a.id, by: personId, at, name, sha256, found: read.value }),
  )
  return done({ id })
}

export const readReturnedTo = ({ db }: Pick<Shell, 'db'>, a: Pick<Agreement, 'id'>) => returnedTo(db, a.id)

/** Held against the text as it is now; null for a document of another agreement. */
export const readReturned = async (
  { db }: Pick<Shell, 'db'>,
  a: Pick<Agreement, 'reference' | 'text'>,
  id: string,
) => {
  const document = z.uuid().safeParse(id).success ? await findReturned(db, a.reference, id) : null
  return document && { ...document, ...matchToClauses(document.found.paragraphs, a.text) }
}

const asProposal = (matched: MatchedClause, name: string): AgreementInput<'proposeWording'> => ({
  clause: matched.key ?? undefined,
  heading: matched.heading,
  wording: matched.wording,
  why: `It reads so in the document they sent back, ${name}`,
})

/** A clause that a person could not have typed into the form is no proposal either: too long, or of odd characters. */
const wrongIn = async (proposed: AgreementInput<'proposeWording'>): Promise<string | null> => {
  const parsed = inputs.proposal.safeParse(proposed)
  const unprintable = await unprintableIn({ heading: proposed.heading, wording: proposed.wording })
  const said = parsed.success ? Object.values(unprintable ?? {})[0] : parsed.error.issues[0]?.message
  return said ? `${proposed.heading}: ${said}` : null
}

const firstWrong = async (proposals: readonly AgreementInput<'proposeWording'>[]) => {
  for (const proposed of proposals) {
    const wrong = await wrongIn(proposed)
    if (wrong) return wrong
  }
  return null
}

const notThese = (sentence: string) => refused(HOUSE_RULES.input, { fields: { chosen: sentence } })

export type Choosing = {
  readonly reference: string
  readonly version: number
  readonly document: string
  /** Places in the list that was shown, which is the same for as long as the version is. */
  readonly chosen: readonly number[]
}

/** Each becomes a proposal of its own; all of them, or none. */
export const proposeReturned = async (
  shell: Shell,
  who: Who,
  { reference, version, document, chosen }: Choosing,
): Promise<Outcome<Agreement>> => {
  const actor = await findActor(shell.db, who.personId)
  const a = actor && (await readAgreement(shell, actor, reference))
  const read = a && (await readReturned(shell, a, document))
  if (!a || !read) return refused(HOUSE_RULES.notFound)
  if (a.version !== version)
    return refused(HOUSE_RULES.staleVersion, { facts: { status: a.status, version: a.version } })
  const proposals = chosen.flatMap((place) => {
    const matched = read.clauses[place]
    return matched ? [asProposal(matched, read.name)] : []
  })
  const wrong = await firstWrong(proposals)
  if (wrong) return notThese(wrong)
  const [first, ...others] = proposals.map((input) => ({
    verb: 'proposeWording' as const,
    reference,
    version,
    input,
  }))
  return first ? handleTogether(shell, who, [first, ...others]) : notThese('Choose what becomes a proposal')
}
