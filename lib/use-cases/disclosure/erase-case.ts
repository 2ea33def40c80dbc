import { randomUUID } from 'node:crypto'
import type { Tx } from '@/db/client'
import { lockDisclosure } from '@/db/repositories/disclosures'
import {
  answerErasure,
  askedErasure,
  destroyCase,
  findTombstone,
  insertErasure,
  lockAskedErasure,
  type Tombstone,
} from '@/db/repositories/erasures'
import { appendEntry } from '@/db/repositories/ledger'
import { inTransaction } from '@/db/transaction'
import { type CaseFile, caseFile } from '@/lib/domain/disclosure/disclosure'
import { againstErasure, ERASURE_RULES, erasureDueOn, scheduleOf } from '@/lib/domain/disclosure/erasure'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import { done, type Outcome } from '@/lib/domain/shared/outcome'
import { admit } from '../admit'
import type { Who } from '../handle-command'
import { currentPolicy } from '../policy/current-policy'
import type { Shell } from '../shell'

export type { Tombstone } from '@/db/repositories/erasures'

export type Asked = { readonly reference: string; readonly why: string }
export type Answered = { readonly reference: string; readonly agreed: boolean }

const rulesNow = async (tx: Tx, now: Date) => ({
  today: londonDate(now),
  retentionYears: (await currentPolicy(tx, now)).settings.retentionYears,
})

/** The first of two people. Nothing is erased yet. */
export const askErasure = (
  { db, clock }: Pick<Shell, 'db' | 'clock'>,
  who: Who,
  { reference, why }: Asked,
): Promise<Outcome<{ readonly reference: string }>> =>
  inTransaction(db, async (tx) => {
    const now = clock()
    const admitted = await admit(tx, who, { permission: 'askErasure', reference, now })
    if (!admitted.ok) return admitted
    const { actor, refuse } = admitted.value
    const d = await held(tx, reference)
    const rules = await rulesNow(tx, now)
    const refusal = againstErasure(d, rules)
    if (refusal) return refuse(refusal)
    if (await lockAskedErasure(tx, d.id)) return refuse({ rule: ERASURE_RULES.asked })
    const schedule = scheduleOf(rules.retentionYears)
    const dueOn = erasureDueOn(d, rules.retentionYears) ?? rules.today
    await insertErasure(tx, {
      id: randomUUID(),
      disclosureId: d.id,
      schedule,
      dueOn,
      why,
      askedBy: actor.id,
      askedAs: actor.role,
      askedAt: now,
    })
    await appendEntry(tx, entry(now, actor, 'askErasure', d, { schedule, dueOn, why }))
    return done({ reference })
  })

/**
 * The second person. Everything is looked at again: a hold may have come since it was asked for. The entry is
 * written when the key is gone, so it stands in clear beside the ledger: it names nobody but those who erased.
 */
export const answerErasureOf = (
  { db, clock }: Pick<Shell, 'db' | 'clock'>,
  who: Who,
  { reference, agreed }: Answered,
): Promise<Outcome<{ readonly reference: string }>> =>
  inTransaction(db, async (tx) => {
    const now = clock()
    const admitted = await admit(tx, who, { permission: 'agreeErasure', reference, now })
    if (!admitted.ok) return admitted
    const { actor, refuse } = admitted.value
    const d = await held(tx, reference)
    const asked = await lockAskedErasure(tx, d.id)
    if (!asked) return refuse({ rule: ERASURE_RULES.unasked })
    if (asked.askedBy === actor.id) return refuse({ rule: ERASURE_RULES.samePerson })
    const refusal = agreed ? againstErasure(d, await rulesNow(tx, now)) : null
    if (refusal) return refuse(refusal)
    await answerErasure(tx, asked.id, { by: actor.id, as: actor.role, at: now, agreed })
    if (agreed) await destroyCase(tx, d.id, now)
    const { schedule, dueOn } = asked
    const action = agreed ? 'agreeErasure' : 'declineErasure'
    await appendEntry(tx, entry(now, actor, action, d, { schedule, dueOn, askedBy: asked.askedBy }))
    return done({ reference })
  })

/** Held still: no act, and no hold, comes between what was looked at and what is done. */
const held = async (tx: Tx, reference: string): Promise<CaseFile> => {
  const d = await lockDisclosure(tx, reference)
  if (!d) throw new Error('the case went while its erasure was settled')
  return caseFile(d)
}

const entry = (
  now: Date,
  actor: Actor,
  action: string,
  d: CaseFile,
  payload: Readonly<Record<string, string>>,
) => ({
  at: now.toISOString(),
  actor: actor.id,
  action,
  rule: '2.9',
  object: { type: 'disclosure' as const, id: d.id },
  before: d.status,
  after: d.status,
  payload,
})

/** What stands where a case was; null where there is a case, or never was one, or it is not theirs to see. */
export const readTombstone = async (
  { db }: Pick<Shell, 'db'>,
  actor: Actor,
  reference: string,
): Promise<Tombstone | null> =>
  may(actor, 'readWorkList') && may(actor, 'readInternalRecord') ? findTombstone(db, actor, reference) : null

export const readAskedErasure = ({ db }: Pick<Shell, 'db'>, d: Pick<CaseFile, 'id'>) => askedErasure(db, d.id)
