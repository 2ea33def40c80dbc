import { randomUUID } from 'node:crypto'
import { insertAccountNotices } from '@/db/repositories/accounts'
import {
  callOfBrowser,
  callsSince,
  callsWaiting,
  countCallTry,
  endCall,
  failCall,
  findCall,
  holdCallsOf,
  insertCall,
  keepSpokenCode,
  lockCall,
  lockCallOfBrowser,
  lockCallsWaitingOf,
  proveMailbox,
} from '@/db/repositories/call-backs'
import { hasEnrolled } from '@/db/repositories/enrolment'
import {
  type Account,
  accountByAddress,
  findAccount,
  organisationsOn,
  standingOf,
} from '@/db/repositories/identity'
import { appendEntry } from '@/db/repositories/ledger'
import { oweLetter } from '@/db/repositories/letters'
import { inTransaction } from '@/db/transaction'
import { entryOfIdentityAct, type IdentityAction, type IdentityMove } from '@/lib/domain/audit/identity-acts'
import {
  againstAsking,
  againstCalling,
  againstMailCode,
  againstSpokenCode,
  CALL_RULES,
  codeUntil,
  type FailedCall,
  hasSignedIn,
  NUMBER_LENGTH,
  signsInByCall,
  spokenUntil,
  waitsUntil,
} from '@/lib/domain/identity/call-back'
import { CODE_TRIES, typedCode } from '@/lib/domain/identity/enrolment'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { done, HOUSE_RULES, type Outcome, refused } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import { asSystem } from '../own-work'
import type { Shell } from '../shell'
import { hashOfSource, hashOfText, isSameHash, newCode } from './codes'
import { type Acting, identityAct } from './identity-act'

/** Signing in by a code to the mailbox and a second one over the organisation's switchboard (decision 022). */

type Reading = Pick<Shell, 'db' | 'clock' | 'ownWork'>
type Tx = Acting['tx']

const HOUR_MS = 3_600_000

const mailHash = (id: string, code: string) => hashOfText(`${id} mailed ${code}`)
const spokenHash = (id: string, code: string) => hashOfText(`${id} spoken ${code}`)

const entry = (action: IdentityAction, now: Date, about: string | null, outcome: Outcome<IdentityMove>) =>
  entryOfIdentityAct({ at: now.toISOString(), actor: SYSTEM.id, action, rule: 'A1', about, outcome })

const signsIn = async (tx: Tx, account: Account, now: Date) =>
  signsInByCall(
    {
      standing: standingOf(account),
      signInPath: account.signInPath,
      hasEnrolled: await hasEnrolled(tx, account.id),
    },
    now,
  )

/** For the sign-in page, before anybody is known: whether any organisation signs in so. */
export const telephonesAnybody = async (asked: Reading): Promise<boolean> =>
  (await organisationsOn(asSystem(asked).db, 'codeAndCallback')).length > 0

/* Whoever wants to sign in. Nobody is signed in here, so the ledger names the product and the call. */

type Asking = { readonly address: string; readonly browser: string; readonly source: string }
type Asked = { readonly letter: string; readonly code: string }

/**
 * For the browser that holds `browser`. A stranger's address leaves no entry, which strangers could fill the ledger
 * with; whoever calls this answers before it is done, so that it takes as long for everybody.
 */
export const askForCall = (shell: Reading, { address, browser, source }: Asking): Promise<Outcome<Asked>> =>
  inTransaction(asSystem(shell).db, async (tx) => {
    const now = shell.clock()
    const account = await accountByAddress(tx, address.toLowerCase())
    if (!account || !(await signsIn(tx, account, now))) return refused(CALL_RULES.mailCode)
    await holdCallsOf(tx, account.id)
    const from = hashOfSource(source)
    const refusal = againstAsking(await callsSince(tx, account.id, from, new Date(now.getTime() - HOUR_MS)))
    if (refusal) return { ok: false, refusal }
    const [id, code] = [randomUUID(), newCode()]
    await insertCall(tx, {
      id,
      personId: account.id,
      browserHash: hashOfText(browser),
      source: from,
      codeHash: mailHash(id, code),
      number: newCode().slice(0, NUMBER_LENGTH),
      askedAt: now,
      codeUntil: codeUntil(now),
    })
    const letter = await oweLetter(tx, {
      kind: 'signInCode',
      callBackId: id,
      to: account.email,
      secret: code,
      at: now,
    })
    await appendEntry(tx, entry('askCall', now, id, done({ id, before: null, after: 'ASKED', payload: {} })))
    return done({ letter, code })
  })

/** With the code of the mail the browser joins those who wait. Without a call it does the same work, and says the same. */
export const waitForCall = (shell: Reading, browser: string, typed: string): Promise<Outcome<IdentityMove>> =>
  inTransaction(asSystem(shell).db, async (tx) => {
    const now = shell.clock()
    const call = await lockCallOfBrowser(tx, hashOfText(browser))
    const id = call?.id ?? randomUUID()
    const isRight = isSameHash(mailHash(id, typedCode(typed)), call?.codeHash ?? new Uint8Array(32))
    const tried = async (): Promise<Outcome<IdentityMove>> => {
      const refusal = againstMailCode(call, now)
      if (call && !refusal && isRight) {
        await proveMailbox(tx, id, now, waitsUntil(now))
        await insertAccountNotices(tx, 'callWaits', call.personId, now)
        return done({ id, before: 'ASKED', after: 'WAITING', payload: {} })
      }
      if (!refusal || !call) await countCallTry(tx, id)
      return refused(CALL_RULES.mailCode)
    }
    const outcome = await tried()
    await appendEntry(tx, entry('waitForCall', now, call?.id ?? null, outcome))
    return outcome
  })

/** What the browser that waits is shown; null where it waits for nothing. */
export const readOwnCall = async (asked: Reading, browser: string) => {
  const { db, clock } = asSystem(asked)
  const call = await callOfBrowser(db, hashOfText(browser))
  if (!call?.waitsUntil || call.endedAt) return null
  const { number } = call
  const over = againstCalling(call, clock()) && againstSpokenCode(call, clock())
  return over ? null : { number, waitsUntil: call.waitsUntil }
}

export type LetIn = { readonly personId: string; readonly calledAt: Date }

/** In the transaction that opens the session, so that no code is spent for nothing. */
export const spendSpokenCode = async (
  tx: Tx,
  browser: string,
  typed: string,
  now: Date,
): Promise<Outcome<LetIn>> => {
  const call = await lockCallOfBrowser(tx, hashOfText(browser))
  const tried = async (): Promise<Outcome<IdentityMove & LetIn>> => {
    const refusal = againstSpokenCode(call, now)
    if (refusal || !call?.calledAt || !call.spokenHash)
      return { ok: false, refusal: refusal ?? { rule: CALL_RULES.over } }
    if (!isSameHash(spokenHash(call.id, typedCode(typed)), call.spokenHash)) {
      await countCallTry(tx, call.id)
      return refused(CALL_RULES.spokenCode)
    }
    const account = await findAccount(tx, call.personId)
    if (!account || !(await signsIn(tx, account, now))) return refused(CALL_RULES.over)
    await endCall(tx, call.id, 'signedIn', now)
    const { id, personId, calledAt } = call
    return done({ id, before: 'CALLED', after: 'SIGNED_IN', payload: {}, personId, calledAt })
  }
  const outcome = await tried()
  const told = outcome.ok ? done(moveOf(outcome.value)) : outcome
  await appendEntry(tx, entry('signInByCall', now, call?.id ?? null, told))
  return outcome
}

const moveOf = ({ id, before, after, payload }: IdentityMove): IdentityMove => ({
  id,
  before,
  after,
  payload,
})

/* Whoever telephones */

export const readCalls = ({ db, clock }: Reading) => callsWaiting(db, clock())

export const readCall = async ({ db, clock }: Reading, id: string) => {
  const found = await findCall(db, id)
  return (
    found && {
      ...found,
      waits: againstCalling(found.call, clock()) === null,
      isIn: hasSignedIn(found.call),
    }
  )
}

type ReadOut = IdentityMove & { readonly code: string }

/**
 * The code to read out, answered here once, to whoever heard what a screen shows. It is for that screen: whoever asked
 * in the same name at another one is not on the telephone. They sign for it, as it lets somebody in.
 */
export const readOutCode = (
  shell: Reading,
  who: Who,
  id: string,
  number: string,
): Promise<Outcome<ReadOut>> =>
  identityAct<ReadOut>(shell, who, {
    action: 'readOutCode',
    rule: 'A1',
    permission: 'answerCalls',
    about: id,
    write: async ({ tx, actor, now, sign }) => {
      const call = await lockCall(tx, id)
      if (!call) return refused(HOUSE_RULES.notFound)
      const refusal = againstCalling(call, now)
      if (refusal) return { ok: false, refusal }
      const { personId } = call
      const waiting = await lockCallsWaitingOf(tx, personId, now)
      const theirs = waiting.find((one) => one.number === typedCode(number))
      if (!theirs) {
        await countCallTry(tx, id)
        return refused(CALL_RULES.otherNumber, { facts: { left: CODE_TRIES - call.tries - 1 } })
      }
      const way = await sign({ call: theirs.id, personId })
      if (!way.ok) return way
      const code = newCode()
      const spoken = { by: actor.id, at: now, hash: spokenHash(theirs.id, code), until: spokenUntil(now) }
      await keepSpokenCode(tx, theirs.id, spoken)
      return done({ ...movedFrom(theirs), after: 'CALLED', payload: { personId }, code })
    },
  })

const movedFrom = ({ id, calledAt }: { readonly id: string; readonly calledAt: Date | null }) => ({
  id,
  before: calledAt ? 'CALLED' : 'WAITING',
})

/** Of every browser that waits in that person's name: it is they who were telephoned. */
export const failTheCall = (
  shell: Reading,
  who: Who,
  id: string,
  how: FailedCall,
): Promise<Outcome<IdentityMove>> =>
  identityAct(shell, who, {
    action: 'endCall',
    rule: 'A1',
    permission: 'answerCalls',
    about: id,
    write: async ({ tx, actor, now }) => {
      const call = await lockCall(tx, id)
      if (!call) return refused(HOUSE_RULES.notFound)
      const refusal = againstCalling(call, now)
      if (refusal) return { ok: false, refusal }
      const { personId } = call
      const waiting = await lockCallsWaitingOf(tx, personId, now)
      for (const one of waiting) await failCall(tx, one.id, how, actor.id, now)
      // Whoever asked reads that officer's mail.
      if (how === 'notThem') await insertAccountNotices(tx, 'callDenied', personId, now)
      return done({ ...movedFrom(call), after: 'FAILED', payload: { how, personId, calls: waiting.length } })
    },
  })
