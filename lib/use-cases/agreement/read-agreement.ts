import { variationsOf } from '@/db/repositories/agreement-summaries'
import { findAgreement } from '@/db/repositories/agreements'
import { entriesAbout } from '@/db/repositories/ledger'
import { pendingRecords, recordsOf } from '@/db/repositories/records'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { AgreementActor, AgreementInput } from '@/lib/domain/agreement/command'
import { agreementAllows } from '@/lib/domain/agreement/decide'
import { type GateResult, gateFactsOf, gateOf } from '@/lib/domain/agreement/gate'
import { onFile } from '@/lib/domain/agreement/signing'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import { canReadAgreementRecord, canSeeAgreement } from '@/lib/domain/permissions/agreement-visibility'
import type { Actor } from '@/lib/domain/shared/actor'
import { HOUSE_RULES, type Refusal } from '@/lib/domain/shared/outcome'
import { isAgreementReference } from '@/lib/domain/shared/reference'
import type { Shell } from '../shell'
import { contextFor } from './context'

/** The agreement, or null: the same answer for one that is not theirs and one that never was. */
export const readAgreement = async (
  { db }: Pick<Shell, 'db'>,
  actor: Actor,
  reference: string,
): Promise<Agreement | null> => {
  if (!isAgreementReference(reference)) return null
  const a = await findAgreement(db, reference)
  return a && canSeeAgreement(actor, a) ? a : null
}

export type Looked = {
  /** What this person would be told if they tried now; null when only the answers could still be wrong. */
  readonly refuses: <V extends AgreementVerb>(verb: V, input?: Partial<AgreementInput<V>>) => Refusal | null
  readonly gate: readonly GateResult[]
}

/** It asks the same table and guards that will decide, and looking is not trying: nothing is written. */
export const lookAt = async (
  { db, clock }: Pick<Shell, 'db' | 'clock'>,
  actor: AgreementActor,
  a: Agreement,
): Promise<Looked> => {
  const context = await contextFor(db, actor, { a, verb: null, now: clock(), method: 'not an act' })
  return {
    refuses: (verb, input = {}) => {
      const allowed = agreementAllows(a, verb, context, input)
      return allowed.ok || allowed.refusal.rule === HOUSE_RULES.input ? null : allowed.refusal
    },
    gate: gateOf(gateFactsOf(a, onFile(context), context.checks, context.today)),
  }
}

/** Newest first. Guests are no accounts: their name stands in what they said. */
export const readAgreementTimeline = async ({ db }: Pick<Shell, 'db'>, a: Agreement) => {
  const entries = await entriesAbout(db, a.id)
  const invited = new Map(a.invitations.map(({ id, name }) => [id, name]))
  return entries
    .map(({ index, at, action, rule, after, actor, who, payload }) => ({
      index,
      at,
      action,
      rule,
      after,
      who: who ?? invited.get(actor) ?? 'Gatehouse',
      payload,
    }))
    .reverse()
}

export const readAgreementRecords = async ({ db }: Pick<Shell, 'db'>, actor: Actor, a: Agreement) => {
  const [issued, pending] = await Promise.all([recordsOf(db, a.id), pendingRecords(db, a.id)])
  return { issued: issued.filter((record) => canReadAgreementRecord(actor, a, record)), pending }
}

/** In the order in which they were begun. */
export const readVariations = ({ db }: Pick<Shell, 'db'>, { reference }: Pick<Agreement, 'reference'>) =>
  variationsOf(db, reference)
