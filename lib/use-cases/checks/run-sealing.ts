import type { Tx } from '@/db/client'
import { COUNCIL } from '@/lib/content/council'
import type { Run } from '@/lib/domain/checks/run/run'
import type { Capacity } from '@/lib/domain/checks/training/training'
import { type MatterFacts, matterFacts, training } from '@/lib/domain/records/checks/annexes'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'
import { judgingOn } from './context'
import { loadMatter } from './matter'
import { type Acting, knownOf } from './panel'

type Part = Acting & { readonly heading: string }

const partOf = (id: string, capacity: Capacity, heading: string): Part => ({ id, capacity, heading })

const partsIn = ({ openedBy, attested }: Run, attester: string | null): readonly Part[] => {
  const ids = [...attested.map(({ personId }) => personId), ...(attester ? [attester] : [])]
  return [
    partOf(openedBy.personId, 'optOutOperator', 'Training of the operator'),
    ...ids.map((id, place) => partOf(id, 'attester', `Training of attester ${place + 1}`)),
  ]
}

/** What the record of a run says of the agreement or the disclosure, as it stands now. */
export const sealingOf = async (
  tx: Tx,
  { clock }: Pick<Shell, 'clock'>,
  run: Run,
  attester: Pick<Who, 'personId'> | typeof SYSTEM = SYSTEM,
): Promise<MatterFacts | null> => {
  const file = run.matter && (await loadMatter(tx, run.matter.reference))
  if (!file) return null
  const judging = await judgingOn(tx, londonDate(clock()))
  const parts = partsIn(run, 'personId' in attester ? attester.personId : null)
  const read = {
    file,
    known: await knownOf(tx, file, judging, parts),
    tables: judging.reference,
    day: judging.today,
    council: COUNCIL.name,
  }
  return matterFacts(
    read,
    parts.map(({ id, capacity, heading }) => training(read, { heading, personId: id, capacity })),
  )
}
