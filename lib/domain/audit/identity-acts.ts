import type { Outcome } from '../shared/outcome'
import type { NewEntry } from './entry'

/** The ledger entry of each act on agencies, accounts and ways in, done or refused. */
export type IdentityAction =
  | 'proposeIdentityChange'
  | 'agreeIdentityChange'
  | 'rejectIdentityChange'
  | 'expireIdentityChange'
  | 'deactivatePerson'
  | 'lockPerson'
  | 'attestAgency'
  | 'inviteToEnrol'
  | 'askEnrolmentCode'
  | 'enrolByInvitation'
  | 'askRecovery'
  | 'agreeRecovery'
  | 'stopRecovery'
  | 'inviteByRecovery'
  | 'useRecovery'
  | 'expireRecovery'
  | 'askCall'
  | 'waitForCall'
  | 'readOutCode'
  | 'endCall'
  | 'signInByCall'

export type IdentityMove = {
  /** The proposal, the person or the agency; never a name. */
  readonly id: string
  readonly before: string | null
  readonly after: string
  readonly payload: Readonly<Record<string, unknown>>
}

type Tried = {
  readonly at: string
  readonly actor: string
  readonly action: IdentityAction
  readonly rule: string
  readonly about: string | null
  readonly outcome: Outcome<IdentityMove>
}

/** Of a refusal, which fields were wrong is kept, never what was typed in them. */
export const entryOfIdentityAct = ({ at, actor, action, rule, about, outcome }: Tried): NewEntry => {
  if (outcome.ok) {
    const { id, ...moved } = outcome.value
    return { at, actor, action, rule, object: { type: 'identity', id }, ...moved }
  }
  const { refusal } = outcome
  return {
    at,
    actor,
    action: `refused:${action}`,
    rule: refusal.rule,
    object: { type: 'identity', id: about ?? 'unknown' },
    before: null,
    after: null,
    payload: { facts: refusal.facts ?? {}, fields: Object.keys(refusal.fields ?? {}) },
  }
}
