import { pendingRecords, recordsOf } from '@/db/repositories/records'
import type { Checked } from '@/lib/domain/checks/kernel'
import { canReadAgreementRecord } from '@/lib/domain/permissions/agreement-visibility'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Shell } from '../shell'
import { type MatterFile, readMatter } from './matter'

type Issued = Awaited<ReturnType<typeof recordsOf>>[number]

const mayRead = (actor: Actor, file: MatterFile) => (record: Issued) =>
  file.kind === 'agreement'
    ? canReadAgreementRecord(actor, file.a, record)
    : record.copy === 'external' || may(actor, 'readInternalRecord')

/** The sealed records of one check that this person may open, and how many of its matter are being sealed. */
export const readCheckRecords = async (
  { db }: Pick<Shell, 'db'>,
  actor: Actor,
  { matter, reference }: Pick<Checked, 'matter' | 'reference'>,
) => {
  const file = matter && (await readMatter(db, actor, matter.reference))
  if (!matter || !file) return { issued: [], pending: 0 }
  const [issued, pending] = await Promise.all([recordsOf(db, matter.id), pendingRecords(db, matter.id)])
  const own = issued.filter((record) => record.reference.startsWith(`${reference}/`))
  return { issued: own.filter(mayRead(actor, file)), pending }
}
