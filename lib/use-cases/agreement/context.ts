import { randomUUID } from 'node:crypto'
import type { Database, Tx } from '@/db/client'
import {
  findAgreement,
  newAgreementReference,
  newestVariationReference,
  variationUnderWay,
} from '@/db/repositories/agreements'
import { libraryClauses } from '@/db/repositories/clause-library'
import { domainsOf } from '@/db/repositories/people'
import { authoritiesOn } from '@/db/repositories/signatories'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { AgreementActor, AgreementContext } from '@/lib/domain/agreement/command'
import { draftFrom } from '@/lib/domain/agreement/library'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import { londonDate } from '@/lib/domain/shared/dates'
import { hashOf } from '@/lib/hash'
import { currentPolicy } from '../policy/current-policy'

type Acting = {
  readonly a: Agreement
  /** Null when somebody only looks. */
  readonly verb: AgreementVerb | null
  readonly now: Date
  readonly method: string
}

/** What a pure decision may not find out for itself. */
export const contextFor = async (
  tx: Tx | Database,
  actor: AgreementActor,
  { a, verb, now, method }: Acting,
): Promise<AgreementContext> => {
  const today = londonDate(now)
  const reference = verb === 'startVariation' ? await newAgreementReference(tx, now) : ''
  return {
    actor,
    now: now.toISOString(),
    today,
    actId: randomUUID(),
    hash: hashOf,
    method,
    ruleset: (await currentPolicy(tx, now)).ruleset,
    authorities: await authoritiesOn(tx, today),
    counterpartDomains: a.organisation ? await domainsOf(tx, a.organisation.id) : [],
    draftFor: await draftsFor(tx, verb),
    newAgreement: { id: randomUUID(), reference },
    variationUnderWay: isVaried(a, verb) ? await variationUnderWay(tx, a.reference) : null,
    adopted: verb === 'adoptVariation' ? await adoptedBy(tx, a) : null,
  }
}

/** After these the draft has the clauses of its kind; nobody else waits for the library to be read. */
const BRING_CLAUSES: readonly AgreementVerb[] = ['concludeTriage', 'confirmTriage', 'overruleTriage']

const draftsFor = async (
  tx: Tx | Database,
  verb: AgreementVerb | null,
): Promise<AgreementContext['draftFor']> => {
  if (verb === null || !BRING_CLAUSES.includes(verb))
    return () => {
      throw new Error(`${verb} brings no clauses`)
    }
  const library = await libraryClauses(tx)
  return (kind, activities) => draftFrom(library, kind, activities)
}

const isVaried = ({ force, variationOf }: Agreement, verb: AgreementVerb | null) =>
  (verb === null || verb === 'startVariation') && force !== null && variationOf === null

/** The last variation that came into force. */
const adoptedBy = async (tx: Tx | Database, a: Agreement) => {
  const newest = await newestVariationReference(tx, a.reference)
  return newest ? findAgreement(tx, newest) : null
}
