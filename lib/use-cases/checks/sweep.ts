import type { Database } from '@/db/client'
import { checksStanding, findCheck, type Standing, withCheckClockUp } from '@/db/repositories/checks'
import type { CheckContext, Checked, CheckKind, CheckModule } from '@/lib/domain/checks/kernel'
import { CHECK_MODULES } from '@/lib/domain/checks/modules'
import { ASSESSED } from '@/lib/domain/checks/opt-out/states'
import { versionsInWords } from '@/lib/domain/checks/reference'
import { FLOWING } from '@/lib/domain/checks/transfer/states'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import type { Shell } from '../shell'
import { handleCheck } from './act'
import { checkContext } from './context'

/** What time alone must do to checks, and what the tables do to what rests on them. */

const AT_ONCE = 100

type AnyModule = CheckModule<Checked, Readonly<Record<string, unknown>>>

// Each module is asked only of what the database says is of its kind.
const moduleOf = (kind: CheckKind) => CHECK_MODULES[kind] as unknown as AnyModule

type Alone = (reference: string, work: () => Promise<unknown>) => Promise<void>

const takeStep = async (shell: Shell, kind: CheckKind, subject: Checked, context: CheckContext) => {
  const module = moduleOf(kind)
  const verb = module.due?.(subject, context)
  const { reference, version } = subject
  if (verb) await handleCheck(shell, SYSTEM, module, { verb, reference, version, input: {} })
}

export const sweepChecks = async (shell: Shell, alone: Alone): Promise<void> => {
  const today = londonDate(shell.clock())
  const context = await checkContext(shell.db, SYSTEM, { now: shell.clock(), method: 'the system' })
  for (const { kind, reference } of await withCheckClockUp(shell.db, today, AT_ONCE))
    await alone(reference, async () => {
      const subject = await findCheck(shell.db, kind, reference)
      if (subject) await takeStep(shell, kind, subject, context)
    })
  await sweepTables(shell, context, alone)
}

const RESTING_ON_TABLES: readonly Standing[] = [
  { kind: 'transfer', statuses: FLOWING },
  { kind: 'flow', statuses: ASSESSED },
]

/** A process looks at all of them once a day, and again when the tables change. */
const looked = new WeakMap<Database, string>()

/** No clock says when a row of the tables goes: whatever may flow is judged under the tables of the day. */
const sweepTables = async (shell: Shell, context: CheckContext, alone: Alone): Promise<void> => {
  const under = `${context.today}: ${versionsInWords(context.reference)}`
  if (looked.get(shell.db) === under) return
  for (const standing of RESTING_ON_TABLES) await sweepStanding(shell, standing, context, alone)
  looked.set(shell.db, under)
}

const sweepStanding = async (shell: Shell, standing: Standing, context: CheckContext, alone: Alone) => {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const some: readonly Checked[] = await checksStanding(shell.db, standing, { after, size: AT_ONCE })
    for (const one of some) await alone(one.reference, () => takeStep(shell, standing.kind, one, context))
    after = some.length < AT_ONCE ? undefined : some.at(-1)?.reference
  }
}
