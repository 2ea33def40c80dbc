import { asc, eq, type SQL } from 'drizzle-orm'
import type { Database, Tx } from '../client'
import { agreement, organisation, service } from '../schema'

/** Agreements as the lines of a list: columns alone, so that no aggregate is read for a page of them. */

const SUMMARY = {
  id: agreement.id,
  reference: agreement.reference,
  title: agreement.title,
  status: agreement.status,
  kind: agreement.kind,
  tier: agreement.tier,
  organisation: organisation.name,
  service: service.name,
  parties: agreement.parties,
  inForceFrom: agreement.inForceFrom,
  reviewOn: agreement.reviewOn,
  reviewDueSince: agreement.reviewDueSince,
  endsOn: agreement.endsOn,
  externalRef: agreement.externalRef,
  published: agreement.published,
  imported: agreement.imported,
  lacks: agreement.lacks,
  updatedAt: agreement.updatedAt,
}

/** The line of a list, with whatever else that list reckons by. */
export const summariesWith = <Extra extends Record<string, SQL<boolean>>>(db: Database | Tx, extra: Extra) =>
  db
    .select({ ...SUMMARY, ...extra })
    .from(agreement)
    .leftJoin(organisation, eq(organisation.id, agreement.organisationId))
    .leftJoin(service, eq(service.id, agreement.serviceId))

export const summaries = (db: Database | Tx) => summariesWith(db, {})

export type AgreementSummary = Awaited<ReturnType<typeof summaries>>[number]

export const variationsOf = (db: Database, reference: string) =>
  summaries(db).where(eq(agreement.variationOf, reference)).orderBy(asc(agreement.reference))
