import { findCheck } from '@/db/repositories/checks'
import { holdActor } from '@/db/repositories/people'
import { referenceOn } from '@/db/repositories/reference'
import { completionsOfAll } from '@/db/repositories/training'
import { holdExceptions, reasonsForDissent } from '@/db/repositories/transfers'
import { inTransaction } from '@/db/transaction'
import { COUNCIL } from '@/lib/content/council'
import type { ProcessingEntry } from '@/lib/domain/checks/processing/processing'
import { COURSE_NAMES, lastCompleted } from '@/lib/domain/checks/training/training'
import { type TransferContent, transferContent } from '@/lib/domain/checks/transfer/content'
import type { TransferInputs } from '@/lib/domain/checks/transfer/inputs'
import { openTransfer } from '@/lib/domain/checks/transfer/opened'
import { takersOf } from '@/lib/domain/checks/transfer/takers'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import { annexFacts } from '@/lib/domain/records/checks/annexes'
import type { TransferSealing } from '@/lib/domain/records/checks/transfer-sealing'
import { type CalendarDate, londonDate } from '@/lib/domain/shared/dates'
import { done, type Outcome } from '@/lib/domain/shared/outcome'
import { orBusy } from '../busy'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'
import { openCheckIn } from './act'
import { registerTransfers } from './in-the-register'
import { readMatter } from './matter'
import { type Acting, knownOf } from './panel'
import { actOn, type Behind, exceptionUse, givenBy, type TransferTurn } from './transfer-act'

export type { TransferTurn } from './transfer-act'

/** Transfers abroad of an agreement or a disclosure: begun, written and acted on. */

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
    const given = file && (await givenBy(tx, file, { today, reference: await referenceOn(tx, today) }))
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
    inputIn: async ({ tx, t, file, actor, ...day }) => {
      const made = make(t.content, { today: day.today, by: actor.name })
      if (!made.ok) return made
      const content = { ...made.value, ...(await givenBy(tx, file, day)) }
      return done({ content, derogationUse: await exceptionUse(tx, content, day.today) })
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
    inputIn: async ({ tx, file, ...day }) => done({ given: await givenBy(tx, file, day) }),
  })

export const askAdvice = (
  shell: Shell,
  who: Who,
  turn: TransferTurn,
  asked: Omit<TransferInputs['requestTransferAdvice'], 'given' | 'derogationUse'>,
) =>
  actOn(shell, who, {
    ...turn,
    verb: 'requestTransferAdvice',
    inputIn: async ({ tx, t, file, ...day }) =>
      done({
        ...asked,
        given: await givenBy(tx, file, day),
        derogationUse: await exceptionUse(tx, t.content, day.today),
      }),
  })

export const giveAdvice = (
  shell: Shell,
  who: Who,
  turn: TransferTurn,
  given: Omit<TransferInputs['adviseOnTransfer'], 'derogationUse'>,
) =>
  actOn(shell, who, {
    ...turn,
    verb: 'adviseOnTransfer',
    inputIn: async ({ tx, t, today }) =>
      done({ ...given, derogationUse: await exceptionUse(tx, t.content, today) }),
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
  { tx, t, file, actor, ...judging }: Behind,
  acting: readonly Acting[],
): Promise<TransferSealing> => {
  const { reference: tables, today } = judging
  const known = { ...(await knownOf(tx, file, judging, acting)), signsTransfer: true }
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
  const trained = lastCompleted(completions, today).map(({ personId, course, completedOn }) => ({
    personId,
    course: COURSE_NAMES[course],
    completedOn,
  }))
  return { parties, guards, restrictions, trained, entryVersion: entry?.version ?? null }
}

export const submitRisk = (shell: Shell, who: Who, turn: TransferTurn) =>
  actOn(shell, who, {
    ...turn,
    verb: 'submitRiskAssessment',
    inputIn: async (behind) => done({ sealing: await sealingOf(behind, actingOn(behind.t, null)) }),
  })

/** The record of the departure is made now: it stands whether the transfer is ever signed or not. */
export const acknowledgeDeparture = (shell: Shell, who: Who, turn: TransferTurn) =>
  actOn(shell, who, {
    ...turn,
    verb: 'acknowledgeDissent',
    inputIn: async (behind) => done({ sealing: await sealingOf(behind, actingOn(behind.t, null)) }),
  })

type Signing = 'signTransfer' | 'completeReview'

/**
 * Every named guard is asked in the transaction of the signature, for everybody who acted (3.4, 3.6), and uses
 * of an exception are counted one signature after another.
 */
export const signTransfer = (shell: Shell, who: Who, turn: TransferTurn & { readonly verb: Signing }) =>
  actOn(shell, who, {
    ...turn,
    inputIn: async (behind) => {
      const { tx, t, file, today } = behind
      await holdExceptions(tx)
      const sealing = await sealingOf(behind, actingOn(t, who.personId))
      return done({
        sealing,
        guards: sealing.guards,
        given: await givenBy(tx, file, behind),
        derogationUse: await exceptionUse(tx, t.content, today),
      })
    },
    following: ({ tx, file }) => registerTransfers(tx, shell, file, 'signed'),
  })

export const endTransfer = (
  shell: Shell,
  who: Who,
  turn: TransferTurn,
  ending: TransferInputs['terminateTransfer'],
) =>
  actOn(shell, who, {
    ...turn,
    verb: 'terminateTransfer',
    inputIn: async () => done(ending),
    following: ({ tx, file }) => registerTransfers(tx, shell, file, 'ended'),
  })
