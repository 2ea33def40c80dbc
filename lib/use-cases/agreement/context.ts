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
import { letsDataFlow } from '@/lib/domain/agreement/kinds'
import { draftFrom } from '@/lib/domain/agreement/library'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import type { Capacity } from '@/lib/domain/checks/training/training'
import { isOutside } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import { hashOf } from '@/lib/hash'
import { panelOn } from '../checks/panel'
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
  const { ruleset, settings } = await currentPolicy(tx, now)
  const reference = verb === 'startVariation' ? await newAgreementReference(tx, now) : ''
  return {
    actor,
    now: now.toISOString(),
    today,
    actId: randomUUID(),
    hash: hashOf,
    method,
    ruleset,
    adviceMonths: settings.adviceMonths,
    authorities: await authoritiesOn(tx, today),
    counterpartDomains: a.organisation ? await domainsOf(tx, a.organisation.id) : [],
    draftFor: await draftsFor(tx, verb),
    newAgreement: { id: randomUUID(), reference },
    variationUnderWay: isVaried(a, verb) ? await variationUnderWay(tx, a.reference) : null,
    adopted: verb === 'adoptVariation' ? await adoptedBy(tx, a) : null,
    checks: await checksFor(tx, actor, { a, verb, now }),
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

/** Acts that wait for the checks, and the part in which somebody of the council then acts. */
const RESTS_ON_CHECKS: Partial<Record<AgreementVerb, Capacity>> = {
  submitForApproval: 'author',
  approveAgreement: 'approver',
  signAgreement: 'signatory',
}

const checksFor = async (
  tx: Tx | Database,
  actor: AgreementActor,
  { a, verb, now }: Omit<Acting, 'method'>,
): Promise<AgreementContext['checks']> => {
  const capacity = verb && RESTS_ON_CHECKS[verb]
  if ((verb !== null && !capacity) || !letsDataFlow(a.tier)) return []
  const isOurs = 'grade' in actor && !isOutside(actor)
  const acting = capacity && isOurs ? [{ id: actor.id, capacity }] : []
  return (await panelOn(tx, { kind: 'agreement', a }, now, acting)).guards
}

/** The last variation that came into force. */
const adoptedBy = async (tx: Tx | Database, a: Agreement) => {
  const newest = await newestVariationReference(tx, a.reference)
  return newest ? findAgreement(tx, newest) : null
}
