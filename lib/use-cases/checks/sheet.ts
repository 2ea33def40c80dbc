import type { Tx } from '@/db/client'
import { checksByReference } from '@/db/repositories/checks'
import { holdActor } from '@/db/repositories/people'
import { inTransaction, isTaken } from '@/db/transaction'
import { type CheckKind, checkAllows } from '@/lib/domain/checks/kernel'
import type { SheetInputs } from '@/lib/domain/checks/sheet/inputs'
import { SHEET, sheetRow } from '@/lib/domain/checks/sheet/module'
import { emptySheet, type Sheet } from '@/lib/domain/checks/sheet/sheet'
import { done, HOUSE_RULES, type Outcome, refused } from '@/lib/domain/shared/outcome'
import { orBusy } from '../busy'
import { runEffects } from '../effects'
import type { Who } from '../handle-command'
import { refuseIn } from '../refuse'
import type { Shell } from '../shell'
import { decideCheckIn, openCheckIn } from './act'
import { type MatterFile, matterOf, readOpenMatter } from './matter'
import { sheetOf } from './sheet-of'

/** What is said on the sheet of an agreement or a disclosure; the first thing that is said begins it. */

type SheetVerb = keyof SheetInputs & string

export type SheetCommand<V extends SheetVerb> = {
  readonly verb: V
  /** Of the agreement or the disclosure. */
  readonly reference: string
  /** The version the person was looking at: 0 where nothing had been said yet. */
  readonly version: number
  readonly input: SheetInputs[V]
}

/** The input is read in the transaction of the act, where it rests on other checks. */
type SheetAct<V extends SheetVerb> = Omit<SheetCommand<V>, 'input'> & {
  readonly inputIn: (tx: Tx, file: MatterFile) => Promise<Outcome<SheetInputs[V]>>
}

export const actOnSheet = <V extends SheetVerb>(
  shell: Shell,
  who: Who,
  { input, ...command }: SheetCommand<V>,
): Promise<Outcome<Sheet>> =>
  actOnSheetWith(shell, who, { ...command, inputIn: (tx) => known(tx, command.verb, input) })

export const actOnSheetWith = async <V extends SheetVerb>(
  shell: Shell,
  who: Who,
  act: SheetAct<V>,
): Promise<Outcome<Sheet>> => {
  const attempt = () => inTransaction(shell.db, (tx) => actIn(tx, shell, who, act))
  const outcome = await attempt()
    .catch((fault) => {
      // Two people said the first thing at once: the second now finds a sheet, of a version they did not see.
      if (isTaken(fault)) return attempt()
      throw fault
    })
    .catch(orBusy)
  if (outcome.ok && outcome.value.matter) await runEffects(shell, outcome.value.matter.id)
  return outcome
}

const actIn = async <V extends SheetVerb>(
  tx: Tx,
  shell: Shell,
  who: Who,
  { verb, reference, version, inputIn }: SheetAct<V>,
): Promise<Outcome<Sheet>> => {
  const actor = await holdActor(tx, who.personId)
  const file = actor && (await readOpenMatter({ db: tx, now: shell.clock() }, actor, reference))
  if (!file)
    return refuseIn(tx, {
      at: shell.clock().toISOString(),
      actor: who.personId,
      verb,
      about: null,
      reference: null,
      type: 'check',
      refusal: { rule: HOUSE_RULES.notFound },
    })
  const found = await sheetOf(tx, matterOf(file))
  const input = await inputIn(tx, file)
  if (!input.ok) return input
  if (found) {
    const command = { verb, reference: found.reference, version, input: input.value }
    return decideCheckIn(tx, shell, who, SHEET, command)
  }
  const begun = await begin(tx, shell, who, { verb, reference, input: input.value })
  if (!begun.ok) return begun
  const command = { verb, reference: begun.value.reference, version: null, input: input.value }
  return decideCheckIn(tx, shell, who, SHEET, command)
}

/** Whoever may say the first thing begins the sheet; one that would be refused begins none. */
const begin = <V extends SheetVerb>(
  tx: Tx,
  shell: Shell,
  who: Who,
  { verb, reference, input }: Pick<SheetCommand<V>, 'verb' | 'reference' | 'input'>,
) =>
  openCheckIn<Sheet>(tx, shell, who, {
    kind: 'sheet',
    permission: sheetRow(verb).permission,
    action: 'beginChecks',
    matter: reference,
    make: ({ matter, ...begun }) => {
      if (!matter) throw new Error('a sheet is of an agreement or of a disclosure')
      const sheet = emptySheet(matter, begun)
      const allowed = checkAllows(SHEET, sheet, verb, begun.context, input)
      return allowed.ok ? done(sheet) : allowed
    },
  })

const areThere = async (tx: Tx, kind: CheckKind, references: readonly string[]) =>
  (await checksByReference(tx, kind, references)).length === new Set(references).size

type Naming = {
  readonly [V in SheetVerb]?: {
    readonly field: string
    readonly wrong: string
    readonly isKnown: (tx: Tx, input: SheetInputs[V]) => Promise<boolean>
  }
}

/** What a form names by reference is in its register. */
const NAMING: Naming = {
  nameDatasets: {
    field: 'datasets',
    wrong: 'Select datasets from the list',
    isKnown: (tx, { datasets }) => areThere(tx, 'dataset', datasets),
  },
  linkProcessing: {
    field: 'entry',
    wrong: 'Select an entry of the register',
    isKnown: (tx, { entry }) => areThere(tx, 'processing', [entry]),
  },
}

const known = async <V extends SheetVerb>(
  tx: Tx,
  verb: V,
  input: SheetInputs[V],
): Promise<Outcome<SheetInputs[V]>> => {
  const naming: Naming[V] = NAMING[verb]
  if (!naming || (await naming.isKnown(tx, input))) return done(input)
  return refused(HOUSE_RULES.input, { fields: { [naming.field]: naming.wrong } })
}
