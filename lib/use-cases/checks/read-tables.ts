import { referenceOn, referenceUnder } from '@/db/repositories/reference'
import type { Flow } from '@/lib/domain/checks/opt-out/flow'
import type { Reference } from '@/lib/domain/checks/reference'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import type { Shell } from '../shell'

/** The tables that a decision was made under, whatever they say today. */

type Reading = Pick<Shell, 'db'>

/** A signature names its versions; what was only decided was decided under those of its day. */
export const tablesOfTransfer = async (
  { db }: Reading,
  { decided, signed }: Pick<Transfer, 'decided' | 'signed'>,
): Promise<Reference | null> => {
  if (!decided) return null
  return signed?.result.day === decided.day ? referenceUnder(db, signed.tables) : referenceOn(db, decided.day)
}

export const tablesOfSignature = async (
  { db }: Reading,
  { signed }: Pick<Transfer, 'signed'>,
): Promise<Reference | null> => signed && referenceUnder(db, signed.tables)

/** A conclusion names its table of exemptions; no other table bears on it. */
export const tablesOfFlow = async (
  { db }: Reading,
  { conclusion }: Pick<Flow, 'conclusion'>,
  now: Reference,
): Promise<Reference> =>
  conclusion ? referenceUnder(db, { ...now.versions, exemptions: conclusion.exemptions }) : now
