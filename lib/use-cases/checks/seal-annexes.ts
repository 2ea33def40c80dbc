import type { Tx } from '@/db/client'
import { COUNCIL } from '@/lib/content/council'
import type { Sheet } from '@/lib/domain/checks/sheet/sheet'
import { annexFacts } from '@/lib/domain/records/checks/annexes'
import { londonDate } from '@/lib/domain/shared/dates'
import { done, type Outcome } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'
import { judgingOn } from './context'
import type { MatterFile } from './matter'
import { knownOf } from './panel'
import { actOnSheetWith, type SheetCommand } from './sheet'

/** Retention and location as they stand are sealed, with every check as it stands at that moment. */
export const sealAnnexes = (
  shell: Shell,
  who: Who,
  command: Pick<SheetCommand<'sealAnnexes'>, 'reference' | 'version'>,
): Promise<Outcome<Sheet>> =>
  actOnSheetWith(shell, who, {
    ...command,
    verb: 'sealAnnexes',
    inputIn: async (tx, file) => done({ annexes: await annexesOf(tx, shell, who, file) }),
  })

const annexesOf = async (tx: Tx, { clock }: Shell, { personId }: Who, file: MatterFile) => {
  const judging = await judgingOn(tx, londonDate(clock()))
  const known = await knownOf(tx, file, judging, [{ id: personId, capacity: 'author' }])
  const { reference: tables, today: day } = judging
  return annexFacts({ file, known, tables, day, council: COUNCIL.name, sealedBy: personId })
}
