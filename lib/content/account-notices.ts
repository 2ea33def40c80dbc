import type { AccountNotice } from '@/lib/domain/identity/break-glass'

const WORDS: Readonly<Record<AccountNotice, string>> = {
  breakGlassCodeMade:
    'A code was made with which an administrator can sign in without the council’s own sign-in. Ask who made it, and why',
  breakGlassUsed: 'An administrator used the way in that is kept for when the council’s own sign-in is down',
}

/** What those who watch over accounts are told; beside it stands whose account it is. */
export const accountNoticeText = (what: AccountNotice) => WORDS[what]
