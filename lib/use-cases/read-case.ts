import {
  COUNTED_TO,
  type Cursor,
  countDisclosures,
  findDisclosure,
  type ListFilters,
  listDisclosures,
  listOwn,
} from '@/db/repositories/disclosures'
import { entriesAbout } from '@/db/repositories/ledger'
import { agencies, allServices } from '@/db/repositories/people'
import { pendingRecords, recordsOf } from '@/db/repositories/records'
import { type CaseFile, caseFile } from '@/lib/domain/disclosure/disclosure'
import { may } from '@/lib/domain/permissions/permissions'
import { canSee, seenAs } from '@/lib/domain/permissions/visibility'
import { type Actor, isOutside } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import { isReference } from '@/lib/domain/shared/reference'
import type { Shell } from './shell'

/** The case, or null: the same answer for one that is not theirs and one that never was. */
export const readCase = async ({ db }: Shell, actor: Actor, reference: string): Promise<CaseFile | null> => {
  if (!isReference(reference)) return null
  const d = await findDisclosure(db, reference)
  return d && canSee(actor, seenAs(caseFile(d))) ? caseFile(d) : null
}

export type TimelineEvent = {
  readonly index: number
  readonly at: string
  readonly action: string
  readonly rule: string | null
  readonly after: string | null
  readonly who: string
  readonly payload: Readonly<Record<string, unknown>> | null
}

/** Newest first. Refused attempts are for the council's eyes; the requester sees what became of the case. */
export const readTimeline = async (
  { db }: Shell,
  actor: Actor,
  d: CaseFile,
): Promise<readonly TimelineEvent[]> => {
  const entries = await entriesAbout(db, d.id)
  return entries
    .filter((entry) => !isOutside(actor) || !entry.action.startsWith('refused:'))
    .map(({ index, at, action, rule, after, who, payload }) => ({
      index,
      at,
      action,
      rule,
      after,
      who: who ?? 'Gatehouse',
      payload,
    }))
    .reverse()
}

export const readRecords = async ({ db }: Shell, actor: Actor, d: CaseFile) => {
  const [issued, pending] = await Promise.all([recordsOf(db, d.id), pendingRecords(db, d.id)])
  const internal = may(actor, 'readInternalRecord')
  return { issued: issued.filter((record) => internal || record.copy === 'external'), pending }
}

const PAGE = 25

export const readWorkList = async (
  { db, clock }: Shell,
  actor: Actor,
  filters: ListFilters,
  after?: Cursor,
) => {
  const today = londonDate(clock())
  const [found, total] = await Promise.all([
    listDisclosures(db, actor, filters, { today, after, size: PAGE }),
    countDisclosures(db, actor, filters, today),
  ])
  const rows = found.slice(0, PAGE)
  const last = rows.at(-1)
  const next = found.length > PAGE && last ? { dueOn: last.dueOn ?? '9999-12-31', id: last.id } : null
  return { rows, total: Math.min(total, COUNTED_TO), isMore: total > COUNTED_TO, next, today }
}

export const readOwnRequests = ({ db }: Shell, actor: Actor) => listOwn(db, actor, 50)

export const readChoices = async ({ db }: Shell) => {
  const [services, organisations] = await Promise.all([allServices(db), agencies(db)])
  return { services, organisations }
}
