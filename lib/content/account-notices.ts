import type { AccountNotice } from '@/lib/domain/identity/account-notices'

const WORDS: Readonly<Record<AccountNotice, string>> = {
  breakGlassCodeMade:
    'A code was made with which an administrator can sign in without the council’s own sign-in. Ask who made it, and why',
  breakGlassUsed: 'An administrator used the way in that is kept for when the council’s own sign-in is down',
  recoveryAsked: 'Somebody’s lost passkey is to be replaced. It waits for a second person: look under People',
  recoveryAgreed:
    'Two people agreed that somebody’s lost passkey is replaced. It can be stopped while it waits: look under People',
  recoveryUsed:
    'Somebody’s lost passkey was replaced. Their earlier passkeys and every session of theirs ended',
  recoveryStopped: 'The replacement of somebody’s lost passkey was stopped',
  callWaits: 'Somebody of an organisation without passkeys waits to be telephoned: look under Calls',
  callDenied:
    'Somebody asked to sign in as an officer who, when telephoned, knew nothing of it. Whoever asked could read the officer’s mail. Tell their organisation',
  ownAccountLinked:
    'Somebody of an agency set up signing in by their organisation’s own account, which is weaker than a passkey',
}

/** What those who watch over accounts are told; beside it stands whose account it is. */
export const accountNoticeText = (what: AccountNotice) => WORDS[what]
