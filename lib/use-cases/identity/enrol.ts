import { randomUUID } from 'node:crypto'
import {
  challengesSince,
  countTry,
  hasEnrolled,
  holdInvitation,
  insertChallenge,
  insertInvitation,
  invitationBySecret,
  invitationsSince,
  lockChallenge,
  spendChallenge,
  spendInvitation,
  withdrawInvitations,
} from '@/db/repositories/enrolment'
import { findAccount } from '@/db/repositories/identity'
import { appendEntry } from '@/db/repositories/ledger'
import { oweLetter } from '@/db/repositories/letters'
import { findActor } from '@/db/repositories/people'
import { inTransaction } from '@/db/transaction'
import { entryOfIdentityAct, type IdentityAction, type IdentityMove } from '@/lib/domain/audit/identity-acts'
import {
  againstTry,
  CODE_MINUTES,
  CODE_TRIES,
  CODES_IN_ALL,
  CODES_PER_SOURCE,
  INVITATION_DAYS,
  INVITATIONS_PER_DAY,
  isOpen,
  typedCode,
} from '@/lib/domain/identity/enrolment'
import { OWN_PROVIDER_RULES } from '@/lib/domain/identity/own-provider'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { done, HOUSE_RULES, type Outcome, refused } from '@/lib/domain/shared/outcome'
import { env } from '@/lib/env'
import { paths } from '@/lib/paths'
import type { Who } from '../handle-command'
import { asSystem } from '../own-work'
import type { Shell } from '../shell'
import { hashOfSource, hashOfText, isSameHash, newCode, secretText } from './codes'
import { newGrant } from './grants'
import { type Acting, identityAct } from './identity-act'
import { hasSettledWay } from './settled-way'

type Reading = Pick<Shell, 'db' | 'clock' | 'ownWork'>

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const later = (now: Date, ms: number) => new Date(now.getTime() + ms)

export const enrolmentLink = (secret: string) => {
  const own = env().NEXTAUTH_URL
  return own ? new URL(paths.enrol(secret), own).href : paths.enrol(secret)
}

/* The invitation */

/** `letter` is the mail that is owed for it; the secret is for a demonstration's page alone. */
type Owing = { readonly letter: string; readonly to: string }
export type Invited = IdentityMove & Owing & { readonly secret: string }

type NewInvitation = {
  readonly personId: string
  readonly to: string
  readonly by: string | null
  readonly now: Date
  readonly recoveryId?: string | null
}

/** Its secret is answered here, once, and owed to the mailbox; what is kept of it can tell it and cannot give it. */
export const newInvitation = async (
  tx: Acting['tx'],
  { personId, to, by, now, recoveryId = null }: NewInvitation,
) => {
  const secret = secretText()
  const id = randomUUID()
  await withdrawInvitations(tx, personId, now)
  await insertInvitation(tx, {
    id,
    personId,
    secretHash: hashOfText(secret),
    sentTo: to,
    invitedBy: by,
    recoveryId,
    createdAt: now,
    expiresAt: later(now, INVITATION_DAYS * DAY_MS),
  })
  const kind = recoveryId ? 'recoveryLink' : 'invitation'
  const letter = await oweLetter(tx, { kind, invitationId: id, to, secret, at: now })
  return { id, secret, letter }
}

export const inviteToEnrol = (shell: Reading, who: Who, personId: string): Promise<Outcome<Invited>> =>
  identityAct<Invited>(shell, who, {
    action: 'inviteToEnrol',
    rule: 'A1',
    permission: 'inviteToEnrol',
    about: personId,
    write: async ({ tx, actor, now }) => {
      const account = await findAccount(tx, personId)
      if (!account) return refused(HOUSE_RULES.notFound)
      if (account.id === actor.id) return refused('ID-6')
      if (account.own && actor.role === 'INTAKE') return refused(HOUSE_RULES.notPermitted)
      if (!account.active || account.lockedFor) return refused('ID-15')
      // One person and a mailbox are not enough to replace a key that somebody has.
      if (await hasEnrolled(tx, personId)) return refused('ID-16')
      if (await hasSettledWay(tx, account)) return refused(OWN_PROVIDER_RULES.isLinked)
      const sent = await invitationsSince(tx, account.organisationId, later(now, -DAY_MS))
      if (sent >= INVITATIONS_PER_DAY) return refused('ID-17', { facts: { limit: INVITATIONS_PER_DAY } })
      const to = account.email
      const invitation = await newInvitation(tx, { personId, to, by: actor.id, now })
      return done({ before: null, after: 'SENT', payload: { personId }, to, ...invitation })
    },
  })

/* From the link to the grant. Nobody is signed in here, so the ledger names the product and the invitation. */

const entry = (action: IdentityAction, now: Date, about: string | null, outcome: Outcome<IdentityMove>) =>
  entryOfIdentityAct({ at: now.toISOString(), actor: SYSTEM.id, action, rule: 'A1', about, outcome })

/** Looking changes nothing, however often and whoever looks. */
export const isOpenInvitation = async (asked: Reading, secret: string): Promise<boolean> => {
  const { db, clock } = asSystem(asked)
  const invitation = await invitationBySecret(db, hashOfText(secret))
  return (
    invitation !== null && isOpen(invitation, clock()) && (await findActor(db, invitation.personId)) !== null
  )
}

type Asked = Owing & { readonly browser: string; readonly code: string }

/** A code for the browser that asks: it goes to the mailbox, and the cookie to the browser; neither does without the other. */
export const askEnrolmentCode = (shell: Reading, secret: string, source: string): Promise<Outcome<Asked>> =>
  inTransaction(asSystem(shell).db, async (tx) => {
    const now = shell.clock()
    const found = await invitationBySecret(tx, hashOfText(secret))
    const invitation = found && isOpen(found, now) && (await findActor(tx, found.personId)) ? found : null
    const tried = async (): Promise<Outcome<IdentityMove & Asked>> => {
      if (!invitation) return refused('ID-13')
      await holdInvitation(tx, invitation.id)
      const seen = await challengesSince(tx, invitation.id, hashOfSource(source), later(now, -HOUR_MS))
      if (seen.same >= CODES_PER_SOURCE || seen.all >= CODES_IN_ALL) return refused('ID-18')
      const challenge = { id: randomUUID(), browser: secretText(), code: newCode() }
      await insertChallenge(tx, {
        id: challenge.id,
        invitationId: invitation.id,
        browserHash: hashOfText(challenge.browser),
        source: hashOfSource(source),
        codeHash: hashOfText(`${challenge.id} ${challenge.code}`),
        createdAt: now,
        expiresAt: later(now, CODE_MINUTES * MINUTE_MS),
      })
      const { browser, code } = challenge
      const to = invitation.sentTo
      const about = { kind: 'code', challengeId: challenge.id } as const
      const letter = await oweLetter(tx, { ...about, to, secret: code, at: now })
      const move = { id: invitation.id, before: 'SENT', after: 'SENT', payload: {} }
      return done({ ...move, browser, code, letter, to })
    }
    const outcome = await tried()
    await appendEntry(tx, entry('askEnrolmentCode', now, invitation?.id ?? null, told(outcome)))
    return outcome
  })

const told = (outcome: Outcome<IdentityMove>): Outcome<IdentityMove> => {
  if (!outcome.ok) return outcome
  const { id, before, after, payload } = outcome.value
  return done({ id, before, after, payload })
}

/** Leave to enrol, for the browser that asked and knows the code. A wrong one counts against this browser alone. */
export const enrolByCode = (
  shell: Reading,
  browser: string,
  typed: string,
): Promise<Outcome<{ readonly token: string }>> =>
  inTransaction(asSystem(shell).db, async (tx) => {
    const now = shell.clock()
    const challenge = await lockChallenge(tx, hashOfText(browser))
    const tried = async (): Promise<Outcome<IdentityMove & { readonly token: string }>> => {
      const refusal = againstTry(challenge, now)
      if (refusal || !challenge) return { ok: false, refusal: refusal ?? { rule: 'ID-13' } }
      if (!isSameHash(hashOfText(`${challenge.id} ${typedCode(typed)}`), challenge.codeHash)) {
        await countTry(tx, challenge.id)
        return refused('ID-12', { facts: { left: CODE_TRIES - challenge.tries - 1 } })
      }
      const personId = await spendInvitation(tx, challenge.invitationId, now)
      if (!personId || !(await findActor(tx, personId))) return refused('ID-13')
      await spendChallenge(tx, challenge.id, now)
      const { id, token } = await newGrant(tx, { personId, invitationId: challenge.invitationId, now })
      const payload = { grant: id, personId }
      return done({ id: challenge.invitationId, before: 'SENT', after: 'SPENT', payload, token })
    }
    const outcome = await tried()
    await appendEntry(tx, entry('enrolByInvitation', now, challenge?.invitationId ?? null, told(outcome)))
    return outcome
  })
