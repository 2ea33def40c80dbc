import type { Tx } from '@/db/client'
import { appendEntry } from '@/db/repositories/ledger'
import {
  isAddressTaken,
  personAtProvider,
  personFromProvider,
  serviceNamed,
} from '@/db/repositories/provider'
import { inTransaction, isTaken } from '@/db/transaction'
import type { NewEntry } from '@/lib/domain/audit/entry'
import { mayHaveAccount, type Vouched } from '@/lib/domain/identity/provider-claims'
import { ROLE_NAMES, SYSTEM } from '@/lib/domain/shared/actor'
import { done, type Outcome, refused } from '@/lib/domain/shared/outcome'
import type { Shell } from '../shell'

/** A person whom the provider vouches for gets an account here, or the one they have is brought up to date. */

type Ground = Pick<Shell, 'db' | 'clock'>
type Linked = NonNullable<Awaited<ReturnType<typeof personAtProvider>>>
type Standing = Pick<Linked, 'role' | 'grade' | 'serviceId'>

const standingOf = ({ role, grade, serviceId }: Standing): Standing => ({ role, grade, serviceId })

const isSame = (one: Standing, other: Standing) =>
  one.role === other.role && one.grade === other.grade && one.serviceId === other.serviceId

type Changed = {
  readonly id: string
  readonly at: Date
  readonly before: Standing | null
  readonly after: Standing
  readonly vouched: Vouched
}

const entryOfAccount = ({ id, at, before, after, vouched }: Changed): NewEntry => ({
  at: at.toISOString(),
  actor: SYSTEM.id,
  action: before ? 'changePersonFromProvider' : 'makePersonFromProvider',
  rule: null,
  object: { type: 'person', id },
  before: before?.role ?? null,
  after: after.role,
  payload: { issuer: vouched.issuer, subject: vouched.subject, before, after },
})

type Admit = { readonly vouched: Vouched; readonly again?: string | null }

/** In a transaction of the caller's. */
export const admitted = async (
  tx: Tx,
  { vouched, again = null }: Admit,
  at: Date,
): Promise<Outcome<{ readonly personId: string }>> => {
  const linked = await personAtProvider(tx, vouched)
  const serviceId = vouched.service === null ? null : await serviceNamed(tx, vouched.service)
  const account = mayHaveAccount({
    person: linked,
    again,
    addressIsTaken: await isAddressTaken(tx, vouched.email),
    serviceIsKnown: vouched.service === null || serviceId !== null,
  })
  if (!account.ok) return account
  const { issuer, subject, name, email, role, grade } = vouched
  const title = vouched.title ?? ROLE_NAMES[role]
  const personId = await personFromProvider(tx, {
    issuer,
    subject,
    name,
    email,
    role,
    grade,
    title,
    serviceId,
    at,
  })
  const after = { role, grade, serviceId }
  const before = linked && standingOf(linked)
  if (!before || !isSame(before, after))
    await appendEntry(tx, entryOfAccount({ id: personId, at, before, after, vouched }))
  return done({ personId })
}

export const admitFromProvider = async ({ db, clock }: Ground, admit: Admit) => {
  try {
    return await inTransaction(db, (tx) => admitted(tx, admit, clock()))
  } catch (fault) {
    // Somebody else was given that address between the question and the answer.
    if (isTaken(fault)) return refused('OID-21')
    throw fault
  }
}

type Turned = {
  readonly rule: string
  readonly issuer: string
  /** Known only where the token held. */
  readonly subject: string | null
}

/** Somebody came back from the provider and was not let in. Names nobody: what was said is only committed to. */
export const recordTurnedAway = ({ db, clock }: Ground, { rule, issuer, subject }: Turned) =>
  inTransaction(db, async (tx) => {
    const linked = subject === null ? null : await personAtProvider(tx, { issuer, subject })
    await appendEntry(tx, {
      at: clock().toISOString(),
      actor: linked?.id ?? SYSTEM.id,
      action: 'refused:signIn',
      rule,
      object: { type: 'session', id: linked?.id ?? 'unknown' },
      before: null,
      after: null,
      payload: { issuer, subject },
    })
    return refused(rule)
  })
