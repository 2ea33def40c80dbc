import { mattersUsing } from '@/db/repositories/check-registers'
import { type Dataset, newDataset } from '@/lib/domain/checks/dataset/dataset'
import type { DatasetInputs } from '@/lib/domain/checks/dataset/inputs'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { done, type Outcome } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'
import { openCheck } from './act'
import { readRegister, type Wanted } from './registers'

/** The council's datasets, each with what its source laid on it. */

export const openDataset = (
  shell: Shell,
  who: Who,
  said: DatasetInputs['describeDataset'],
): Promise<Outcome<Dataset>> =>
  openCheck<Dataset>(shell, who, {
    kind: 'dataset',
    permission: 'keepDatasets',
    action: 'openDataset',
    matter: null,
    make: (begun) => done(newDataset(said, begun)),
  })

export const readDatasets = (shell: Pick<Shell, 'db' | 'clock'>, actor: Actor, wanted: Wanted = {}) =>
  readRegister<Dataset>(shell, actor, 'dataset', wanted)

const USES_SHOWN = 200

export type DatasetUse = {
  readonly kind: 'agreement' | 'disclosure'
  readonly reference: string
  readonly title: string | null
}

/** Where it goes into, of what the reader may see; a restriction travels there with it (3.2). */
export const readUsesOfDataset = async (
  { db, clock }: Pick<Shell, 'db' | 'clock'>,
  actor: Actor,
  { reference }: Pick<Dataset, 'reference'>,
): Promise<readonly DatasetUse[]> => {
  if (!may(actor, 'readChecks')) return []
  const found = await mattersUsing(db, { actor, now: clock() }, reference, USES_SHOWN)
  return found.map(({ agreement, disclosure, title }) =>
    agreement
      ? { kind: 'agreement', reference: agreement, title }
      : { kind: 'disclosure', reference: disclosure ?? '', title: null },
  )
}
