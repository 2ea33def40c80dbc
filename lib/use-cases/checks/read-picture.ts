import { checksOf } from '@/db/repositories/checks'
import { locationOf } from '@/lib/domain/checks/guards/of-matter'
import { type PictureLine, pictureOf } from '@/lib/domain/checks/picture'
import { decideToday } from '@/lib/domain/checks/transfer/as-facts'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import { SYSTEM } from '@/lib/domain/shared/actor'
import type { Shell } from '../shell'
import { checkContext } from './context'
import { type MatterFile, matterOf } from './matter'
import { knownOf } from './panel'

export type PictureRead = {
  readonly lines: readonly PictureLine[]
  /** Titles of the data that it is a picture of. */
  readonly datasets: readonly string[]
}

/** Where the data of one agreement or disclosure goes, as its checks and its transfers stand today. */
export const readPicture = async (
  { db, clock }: Pick<Shell, 'db' | 'clock'>,
  file: MatterFile,
): Promise<PictureRead> => {
  const context = await checkContext(db, SYSTEM, { now: clock(), method: 'not an act' })
  const { reference, today } = context
  const known = await knownOf(db, file, context, [])
  const transfers = await checksOf<Transfer>(db, 'transfer', matterOf(file))
  const judged = transfers.map((t) => ({ t, result: decideToday(t, context) }))
  return {
    lines: pictureOf(judged, locationOf(known, reference, today), reference),
    datasets: known.datasets.map(({ title }) => title),
  }
}
