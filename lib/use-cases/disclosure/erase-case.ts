import { randomUUID } from 'node:crypto'
import type { Database, Tx } from '@/db/client'
import { lockDisclosure } from '@/db/repositories/disclosures'
import {
  type AskedErasure,
  answerErasure,
  askedErasure,
  destroyCase,
  findOwnTombstone,
  findTombstone,
  insertErasure,
  lockAskedErasure,
  type OwnTombstone,
  type Tombstone,
} from '@/db/repositories/erasures'
import { appendEntry } from '@/db/repositories/ledger'
import { inTransaction } from '@/db/transaction'
import { type CaseFile, caseFile } from '@/lib/domain/disclosure/disclosure'
import { againstErasure, ERASURE_RULES, erasureDueOn, scheduleOf } from '@/lib/domain/disclosure/erasure'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { type CalendarDate, londonDate } from '@/lib/domain/shared/dates'
import { done, HOUSE_RULES, isToSign, type Outcome, type Refusal } from '@/lib/domain/shared/outcome'
import { type Admitted, admit } from '../admit'
import type { Who } from '../handle-command'
import { currentPolicy } from '../policy/current-policy'
import { isShut } from '../restricted/opening'
import type { Shell } from '../shell'
import { signedWay, type ToBeSigned, type Way } from '../signing/sign'

export type { OwnTombstone, Tombstone } from '@/db/repositories/erasures'

export type Asked = { readonly reference: string; readonly why: string }
/** Whoever keeps a case that was to be erased says why; whoever agrees adds nothing to the reason that was given. */
export type Answered = { readonly reference: string } & (
  | { readonly agreed: true }
  | { readonly agreed: false; readonly why: string }
)

const rulesNow = async (tx: Database | Tx, now: Date) => ({
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
    const d = await held(tx, admitted.value, now)
    if (!d) return refuse({ rule: HOUSE_RULES.notFound })
    const rules = await rulesNow(tx, now)
    const refusal = againstErasure(d, rules)
    if (refusal) return refuse(refusal)
    if (await lockAskedErasure(tx, d.id)) return refuse({ rule: ERASURE_RULES.asked })
    const schedule = scheduleOf(rules.retentionYears)
    const dueOn = erasureDueOn(d, rules.retentionYears) ?? rules.today
    const way = await signedBy(tx, { who, now, admitted: admitted.value }, 'askErasure', d, { why })
    if (!way.ok) return way
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
    await appendEntry(
      tx,
      entry(now, actor, 'askErasure', d, { schedule, dueOn, why, method: way.value.method }),
    )
    return done({ reference })
  })

/**
 * The second person. Everything is looked at again: a hold may have come since it was asked for. The entry is
 * written when the key is gone, so it stands in clear beside the ledger: it names nobody but those who erased.
 */
export const answerErasureOf = (
  { db, clock }: Pick<Shell, 'db' | 'clock'>,
  who: Who,
  answered: Answered,
): Promise<Outcome<{ readonly reference: string }>> =>
  inTransaction(db, async (tx) => {
    const now = clock()
    const { reference, agreed } = answered
    const admitted = await admit(tx, who, { permission: 'agreeErasure', reference, now })
    if (!admitted.ok) return admitted
    const { actor, refuse } = admitted.value
    const d = await held(tx, admitted.value, now)
    if (!d) return refuse({ rule: HOUSE_RULES.notFound })
    const asked = await lockAskedErasure(tx, d.id)
    if (!asked) return refuse({ rule: ERASURE_RULES.unasked })
    if (asked.askedBy === actor.id) return refuse({ rule: ERASURE_RULES.samePerson })
    const refusal = agreed ? againstErasure(d, await rulesNow(tx, now)) : null
    if (refusal) return refuse(refusal)
    const action = agreed ? 'agreeErasure' : 'declineErasure'
    const { id, schedule, dueOn, askedBy, why } = asked
    const way = await signedBy(tx, { who, now, admitted: admitted.value }, action, d, {
      ...answered,
      asked: { id, schedule, dueOn, askedBy, why },
    })
    if (!way.ok) return way
    await answerErasure(tx, id, { by: actor.id, as: actor.role, at: now, agreed })
    if (agreed) await destroyCase(tx, d.id, now)
    const { method } = way.value
    const whyNot: Readonly<Record<string, string>> = answered.agreed ? {} : { why: answered.why }
    await appendEntry(tx, entry(now, actor, action, d, { schedule, dueOn, askedBy, method, ...whyNot }))
    return done({ reference })
  })

/**
 * Held still: no act, and no hold, comes between what was looked at and what is done. Null for a case that two
 * others erased meanwhile, and for a restricted one that this person has given no reason to open.
 */
const held = async (tx: Tx, { actor, d: { reference } }: Admitted, now: Date): Promise<CaseFile | null> => {
  const d = await lockDisclosure(tx, reference)
  if (!d) return null
  return (await isShut({ db: tx, now }, actor, caseFile(d))) ? null : caseFile(d)
}

type Signing = { readonly who: Who; readonly now: Date; readonly admitted: Admitted }

/** The last thing before it is done. What is asked for a signature was not refused, so it leaves no entry. */
const signedBy = async (
  tx: Tx,
  { who, now, admitted: { actor, refuse } }: Signing,
  verb: string,
  d: CaseFile,
  input: ToBeSigned['input'],
): Promise<Outcome<Way>> => {
  const { reference, version } = d
  const signer = { who, actor, now, actId: randomUUID() }
  const way = await signedWay(tx, signer, { verb, reference, version, input, outcome: null })
  return way.ok || isToSign(way) ? way : refuse(way.refusal)
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

/** For whoever asked from outside, or keyed it in: that it is gone, and under which schedule. */
export const readOwnTombstone = async (
  { db }: Pick<Shell, 'db'>,
  actor: Actor,
  reference: string,
): Promise<OwnTombstone | null> =>
  may(actor, 'startRequest') ? findOwnTombstone(db, actor, reference) : null

export type Erasure = {
  readonly schedule: string
  /** Null while the case goes on. */
  readonly dueOn: CalendarDate | null
  readonly isDue: boolean
  /** Why it may not be erased today; null when it may. */
  readonly refusal: Refusal | null
  readonly asked: AskedErasure | null
}

/** How a case stands to its erasure, for a page. */
export const readErasure = async (
  { db, clock }: Pick<Shell, 'db' | 'clock'>,
  d: CaseFile,
): Promise<Erasure> => {
  const [rules, asked] = await Promise.all([rulesNow(db, clock()), askedErasure(db, d.id)])
  const dueOn = erasureDueOn(d, rules.retentionYears)
  return {
    schedule: scheduleOf(rules.retentionYears),
    dueOn,
    isDue: dueOn !== null && dueOn <= rules.today,
    refusal: againstErasure(d, rules),
    asked,
  }
}
