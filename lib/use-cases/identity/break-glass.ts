import { randomBytes, timingSafeEqual } from 'node:crypto'
import {
  insertAccountNotices,
  insertCode,
  personByAddress,
  spendCode,
  takeTry,
} from '@/db/repositories/accounts'
import { appendEntry } from '@/db/repositories/ledger'
import { inTransaction } from '@/db/transaction'
import { BREAK_GLASS_RULES, CODE_MINUTES, codeFrom, plainCode } from '@/lib/domain/identity/break-glass'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { done, type Outcome, refused } from '@/lib/domain/shared/outcome'
import { sha256 } from '@/lib/hash'
import { asSystem } from '../own-work'
import type { Shell } from '../shell'
import { newGrant } from './grants'

type Ground = Pick<Shell, 'db' | 'clock' | 'ownWork'>

const newCode = (): string => codeFrom(randomBytes(64)) ?? newCode()

const hashOf = (code: string) => sha256(Buffer.from(`gatehouse/break-glass/${plainCode(code)}`))

const entry = (at: Date, personId: string, action: string, rule: string | null = null) => ({
  at: at.toISOString(),
  actor: SYSTEM.id,
  action,
  rule,
  object: { type: 'person' as const, id: personId },
  before: null,
  after: null,
  payload: {},
})

export type MadeCode = { readonly code: string; readonly expires: Date }

/** The code is shown once, to whoever runs the command; only its hash is kept, and everybody who watches is told. */
export const makeBreakGlassCode = ({ db, clock }: Ground, email: string): Promise<Outcome<MadeCode>> =>
  inTransaction(db, async (tx) => {
    const now = clock()
    const person = await personByAddress(tx, email)
    if (!person?.active || !person.own || person.role !== 'ADMIN')
      return refused(BREAK_GLASS_RULES.notAnAdministrator)
    const code = newCode()
    const expires = new Date(now.getTime() + CODE_MINUTES * 60_000)
    await insertCode(tx, { personId: person.id, codeHash: hashOf(code), madeAt: now, expires })
    await insertAccountNotices(tx, 'breakGlassCodeMade', person.id, now)
    await appendEntry(tx, entry(now, person.id, 'makeBreakGlassCode'))
    return done({ code, expires })
  })

type Typed = { readonly email: string; readonly code: string }

/**
 * Spent once, for leave to make a passkey (identity/first-passkey.ts); it opens no session by itself. Every refusal is the same one.
 * A wrong code is written down where there was a code to try, so that strangers cannot fill the ledger.
 */
export const spendBreakGlassCode = (
  shell: Ground,
  { email, code }: Typed,
): Promise<Outcome<{ readonly token: string }>> =>
  inTransaction(asSystem(shell).db, async (tx) => {
    const now = shell.clock()
    const person = await personByAddress(tx, email.trim().toLowerCase())
    const mayTry = person?.active && person.role === 'ADMIN'
    const live = mayTry ? await takeTry(tx, person.id, now) : null
    const isRight = timingSafeEqual(live?.codeHash ?? new Uint8Array(32), hashOf(code))
    if (!person || !live) return refused(BREAK_GLASS_RULES.codeIsNotGood)
    if (!isRight || !(await spendCode(tx, live.id, now))) {
      await appendEntry(
        tx,
        entry(now, person.id, 'refused:spendBreakGlassCode', BREAK_GLASS_RULES.codeIsNotGood),
      )
      return refused(BREAK_GLASS_RULES.codeIsNotGood)
    }
    await insertAccountNotices(tx, 'breakGlassUsed', person.id, now)
    const { id, token } = await newGrant(tx, { personId: person.id, invitationId: null, now })
    const spent = entry(now, person.id, 'spendBreakGlassCode')
    await appendEntry(tx, { ...spent, actor: person.id, payload: { grant: id } })
    return done({ token })
  })
