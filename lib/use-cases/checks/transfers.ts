import type { Database, Tx } from '@/db/client'
import { checksByReference, findCheck } from '@/db/repositories/checks'
import { holdActor } from '@/db/repositories/people'
import { referenceOn } from '@/db/repositories/reference'
import { completionsOfAll } from '@/db/repositories/training'
import { exceptionsUsed, reasonsForDissent } from '@/db/repositories/transfers'
import { inTransaction } from '@/db/transaction'
import { COUNCIL } from '@/lib/content/council'
import type { Dataset } from '@/lib/domain/checks/dataset/dataset'
import type { ProcessingEntry } from '@/lib/domain/checks/processing/processing'
import type { Reference } from '@/lib/domain/checks/reference'
import { COURSE_NAMES } from '@/lib/domain/checks/training/training'
import { type TransferContent, transferContent } from '@/lib/domain/checks/transfer/content'
import { type FromMatter, fromMatter } from '@/lib/domain/checks/transfer/from-matter'
import type { TransferInputs, TransferVerb } from '@/lib/domain/checks/transfer/inputs'
import { TRANSFER } from '@/lib/domain/checks/transfer/module'
import { openTransfer } from '@/lib/domain/checks/transfer/opened'
import { takersOf } from '@/lib/domain/checks/transfer/takers'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import { annexFacts } from '@/lib/domain/records/checks/annexes'
import type { TransferSealing } from '@/lib/domain/records/checks/transfer-sealing'
import type { Actor } from '@/lib/domain/shared/actor'
import { addMonths, type CalendarDate, londonDate } from '@/lib/domain/shared/dates'
import { done, HOUSE_RULES, type Outcome } from '@/lib/domain/shared/outcome'
import { orBusy } from '../busy'
import { runEffects } from '../effects'
import type { Who } from '../handle-command'
import { refuseIn } from '../refuse'
import type { Shell } from '../shell'
import { decideCheckIn, openCheckIn } from './act'
import { type MatterFile, matterOf, readMatter } from './matter'
import { type Acting, knownOf } from './panel'
import { sheetOf } from './sheet-of'

/** Transfers abroad of an agreement or a disclosure: begun, written and acted on. */

type Matterly = { readonly file: MatterFile; readonly today: CalendarDate; readonly tables: Reference }

/** What the sheet of the matter says already. */
export const givenBy = async (db: Database | Tx, { file, today, tables }: Matterly): Promise<FromMatter> => {
  const sheet = await sheetOf(db, matterOf(file))
  const datasets = await checksByReference<Dataset>(db, 'dataset', sheet?.datasets ?? [])
  return fromMatter({ sheet, datasets }, { reference: tables, today })
}

const EXCEPTION_MONTHS = 12

const exceptionUse = async (
  db: Tx,
  { recipientLegalName = '', purpose = '' }: TransferContent,
  today: CalendarDate,
) =>
  1 +
  (await exceptionsUsed(db, {
    recipient: recipientLegalName,
    purpose,
    since: addMonths(today, -EXCEPTION_MONTHS),
  }))

export type NewTransfer = {
  readonly title: string
  readonly recipientLegalName: string
  readonly purpose: string
}

/** `matter` is the reference of the agreement or of the disclosure. */
export const beginTransfer = (
  shell: Shell,
  who: Who,
  matter: string,
  { title, ...said }: NewTransfer,
): Promise<Outcome<Transfer>> =>
  inTransaction(shell.db, async (tx) => {
    const today = londonDate(shell.clock())
    const actor = await holdActor(tx, who.personId)
    const file = actor && (await readMatter(tx, actor, matter))
    const given = file && (await givenBy(tx, { file, today, tables: await referenceOn(tx, today) }))
    const content = transferContent.parse({ exporterEntity: COUNCIL.name, ...said, ...given })
    const derogationUse = await exceptionUse(tx, content, today)
    return openCheckIn<Transfer>(tx, shell, who, {
      kind: 'transfer',
      permission: 'keepTransfer',
      action: 'openTransfer',
      matter,
      make: ({ context, ...begun }) =>
        done(openTransfer({ ...begun, title, content, derogationUse }, context)),
    })
  }).catch(orBusy)

export type TransferTurn = {
  readonly reference: string
  /** The version the person was looking at. */
  readonly version: number
}

/** What an input is found from, in the transaction of the act. */
type Behind = Matterly & { readonly tx: Tx; readonly t: Transfer; readonly actor: Actor }

type Act<V extends TransferVerb> = TransferTurn & {
  readonly verb: V
  readonly inputIn: (behind: Behind) => Promise<Outcome<TransferInputs[V]>>
}

const actIn = async <V extends TransferVerb>(
  tx: Tx,
  shell: Shell,
  who: Who,
  { verb, reference, version, inputIn }: Act<V>,
): Promise<Outcome<Transfer>> => {
  const now = shell.clock()
  const actor = await holdActor(tx, who.personId)
  const t = actor && (await findCheck<Transfer>(tx, 'transfer', reference))
  const file = actor && t?.matter ? await readMatter(tx, actor, t.matter.reference) : null
  if (!actor || !t || !file)
    return refuseIn(tx, {
      at: now.toISOString(),
      actor: who.personId,
      verb,
      about: null,
      type: 'check',
      refusal: { rule: HOUSE_RULES.notFound },
    })
  const today = londonDate(now)
  const input = await inputIn({ tx, t, file, actor, today, tables: await referenceOn(tx, today) })
  if (!input.ok) return input
  return decideCheckIn(tx, shell, who, TRANSFER, { verb, reference, version, input: input.value })
}

const actOn = async <V extends TransferVerb>(
  shell: Shell,
  who: Who,
  act: Act<V>,
): Promise<Outcome<Transfer>> => {
  const outcome = await inTransaction(shell.db, (tx) => actIn(tx, shell, who, act)).catch(orBusy)
  if (outcome.ok && outcome.value.matter) await runEffects(shell, outcome.value.matter.id)
  return outcome
}

/** What an edit is made from; whoever looked something up is named with the day. */
export type EditBehind = { readonly today: CalendarDate; readonly by: string }

export const editTransfer = (
  shell: Shell,
  who: Who,
  turn: TransferTurn,
  make: (content: TransferContent, behind: EditBehind) => Outcome<TransferContent>,
): Promise<Outcome<Transfer>> =>
  actOn(shell, who, {
    ...turn,
    verb: 'editTransfer',
    inputIn: async ({ tx, t, actor, ...about }) => {
      const made = make(t.content, { today: about.today, by: actor.name })
      if (!made.ok) return made
      const content = { ...made.value, ...(await givenBy(tx, about)) }
      return done({ content, derogationUse: await exceptionUse(tx, content, about.today) })
    },
  })

export const answerRisk = (
  shell: Shell,
  who: Who,
  turn: TransferTurn,
  make: (t: Transfer) => Outcome<TransferInputs['answerRiskAssessment']['answers']>,
): Promise<Outcome<Transfer>> =>
  actOn(shell, who, {
    ...turn,
    verb: 'answerRiskAssessment',
    inputIn: async ({ t }) => {
      const made = make(t)
      return made.ok ? done({ answers: made.value }) : made
    },
  })

type Concluding = 'screenTransfer' | 'evaluateTransfer'

/** On what the sheet of the matter says at this moment. */
export const concludeScreen = (shell: Shell, who: Who, turn: TransferTurn & { readonly verb: Concluding }) =>
  actOn(shell, who, {
    ...turn,
    inputIn: async ({ tx, ...about }) => done({ given: await givenBy(tx, about) }),
  })

export const askAdvice = (
  shell: Shell,
  who: Who,
  turn: TransferTurn,
  asked: Omit<TransferInputs['requestTransferAdvice'], 'given'>,
) =>
  actOn(shell, who, {
    ...turn,
    verb: 'requestTransferAdvice',
    inputIn: async ({ tx, ...about }) => done({ ...asked, given: await givenBy(tx, about) }),
  })

export const departFromAdvice = (
  shell: Shell,
  who: Who,
  turn: TransferTurn,
  said: Omit<TransferInputs['dissentFromAdvice'], 'earlier'>,
) =>
  actOn(shell, who, {
    ...turn,
    verb: 'dissentFromAdvice',
    inputIn: async ({ tx, t }) => done({ ...said, earlier: await reasonsForDissent(tx, t) }),
  })

/** Whoever wrote it, and whoever signs it now. */
export const actingOn = (t: Transfer, signerId: string | null): readonly Acting[] => [
  ...t.authors.map((id) => ({ id, capacity: 'author' as const })),
  ...(signerId === null ? [] : [{ id: signerId, capacity: 'signatory' as const }]),
]

const sealingOf = async (
  { tx, t, file, today, tables, actor }: Behind,
  acting: readonly Acting[],
): Promise<TransferSealing> => {
  const known = await knownOf(tx, file, acting)
  const { parties, guards, restrictions } = annexFacts({
    ...{ file, known, tables },
    day: today,
    council: COUNCIL.name,
    sealedBy: actor.id,
  })
  const entry = t.content.ropaEntry
    ? await findCheck<ProcessingEntry>(tx, 'processing', t.content.ropaEntry)
    : null
  const completions = await completionsOfAll(tx, [...new Set([...takersOf(t), actor.id])])
  const trained = completions
    .filter(({ completedOn }) => completedOn <= today)
    .map(({ personId, course, completedOn }) => ({ personId, course: COURSE_NAMES[course], completedOn }))
  return { parties, guards, restrictions, trained, entryVersion: entry?.version ?? null }
}

export const submitRisk = (shell: Shell, who: Who, turn: TransferTurn) =>
  actOn(shell, who, {
    ...turn,
    verb: 'submitRiskAssessment',
    inputIn: async (behind) => done({ sealing: await sealingOf(behind, actingOn(behind.t, null)) }),
  })

type Signing = 'signTransfer' | 'completeReview'

/** Every named guard is asked in the transaction of the signature, for everybody who acted (3.4, 3.6). */
export const signTransfer = (shell: Shell, who: Who, turn: TransferTurn & { readonly verb: Signing }) =>
  actOn(shell, who, {
    ...turn,
    inputIn: async (behind) => {
      const sealing = await sealingOf(behind, actingOn(behind.t, who.personId))
      return done({ sealing, guards: sealing.guards, given: await givenBy(behind.tx, behind) })
    },
  })
