import { and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { IN_BEING } from '@/lib/domain/agreement/covering'
import { letsDataFlow, TIERS } from '@/lib/domain/agreement/kinds'
import { STANDING } from '@/lib/domain/agreement/states'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Database, Tx } from '../client'
import { acrossCases } from '../principal'
import { agreement, agreementParty, agreementVersion, disclosure } from '../schema'
import { isUnder } from './disclosures'
import { notHiddenFrom } from './visible-to'

/** Covered or not: agreements beside a request, and requests under an agreement. */

/** More than any organisation has with one council that somebody could choose from. */
const MOST = 100

const purpose = sql<string>`coalesce(${agreementVersion.text} #>> '{answers,purpose}', '')`

/** Charters and protocols let nothing flow (3.6), and a variation speaks through what it varies. */
const letsFlow = and(inArray(agreement.tier, TIERS.filter(letsDataFlow)), isNull(agreement.variationOf))

/** Agreements in being with that organisation, those that stand first. */
export const agreementsInBeingWith = (db: Database | Tx, organisationId: string) =>
  db
    .select({
      reference: agreement.reference,
      title: agreement.title,
      kind: agreement.kind,
      status: agreement.status,
      reviewOn: agreement.reviewOn,
      reviewDueSince: agreement.reviewDueSince,
      endsOn: agreement.endsOn,
      purpose,
    })
    .from(agreementParty)
    .innerJoin(agreement, eq(agreement.id, agreementParty.agreementId))
    .innerJoin(
      agreementVersion,
      and(eq(agreementVersion.agreementId, agreement.id), eq(agreementVersion.number, agreement.textVersion)),
    )
    .where(
      and(
        eq(agreementParty.organisationId, organisationId),
        inArray(agreement.status, [...IN_BEING]),
        letsFlow,
      ),
    )
    .orderBy(desc(inArray(agreement.status, [...STANDING])), asc(agreement.title), asc(agreement.reference))
    .limit(MOST)

/** Every case under that agreement, seen or not; one that is hidden from this person is not even counted (SoD-7). */
export const countUnder = async (db: Database, actor: Actor, reference: string) => {
  const [row] = await acrossCases(db, 'counted without the case', (tx) =>
    tx
      .select({ total: count() })
      .from(disclosure)
      .where(and(isUnder(reference), notHiddenFrom(actor))),
  )
  return row?.total ?? 0
}
