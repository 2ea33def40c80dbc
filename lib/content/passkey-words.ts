import { GRANT_RULES } from '@/lib/domain/identity/enrolment'
import { OWN_PROVIDER_RULES } from '@/lib/domain/identity/own-provider'
import { HOUSE_RULES, PASSKEY_RULES, type Refusal } from '@/lib/domain/shared/outcome'

/** Passkeys and signatures in words. */

export const NEEDS_SCRIPTS =
  'A passkey works only where JavaScript is switched on. Switch it on for this address and open the page again.'

export const NO_PASSKEYS_HERE =
  'This browser cannot use a passkey. Use one that can, such as a current Chrome, Edge, Firefox or Safari.'

/** The same for every reason: a stranger learns nothing of who has which passkey. */
export const NOT_SIGNED_IN =
  'You are not signed in. Either that passkey is not known here, or it took longer than five minutes. Try again, or sign in another way.'

/** What a browser says when its person turned away or nothing was found; there is no telling which. */
export const NOT_USED = 'The passkey was not used, so nothing was done. Press the button to try again.'

/** What the first passkey is called until its owner has others beside it. */
export const FIRST_PASSKEY = 'First passkey'

/** A passkey is as good as what let it be added, and a call is less than that. */
export const NOT_BY_A_CALL =
  'You have no passkey, and came in by a code and a call, which is not enough to add one. If a device of yours can hold one, ask the lead of your organisation: two people agree to it, and it takes a day.'

export const NO_GRANT =
  'This browser may not make a passkey now: the time for it is over, or one was made. Ask for a new invitation (ID-21).'

export const IS_LINKED =
  'They sign in already, in the way that their organisation settled on. One person alone cannot give them another; two can, as for a lost passkey (ID-51).'

/** For every reason: which one it was, the two people who agreed can see. */
const NO_RECOVERY =
  'Your new passkey cannot be made now: its replacement was stopped, is over, or you are no longer who you were when it was asked for. Ask whoever asked for it.'

const WORDS: Readonly<Record<string, string>> = {
  [PASSKEY_RULES.toSign]: 'Your signature is needed. Nothing has been done yet.',
  [PASSKEY_RULES.textChanged]:
    'What you sent is not what your passkey signed: something was changed in between. Nothing was done. Read it again and send it once more.',
  [PASSKEY_RULES.challenge]:
    'That signature was used already, took longer than five minutes, or belongs to another sign-in. Nothing was done. Send it again to be asked afresh.',
  [PASSKEY_RULES.unknown]:
    'That passkey is not one of yours, or was removed. Nothing was done. Use one that your sign-in page lists.',
  [PASSKEY_RULES.answer]: 'What the passkey answered cannot be verified. Nothing was done. Try once more.',
  [PASSKEY_RULES.counter]:
    'This passkey answered with a counter that it had passed already, as a copy of it would. Nothing was done. Remove it, and tell the information team.',
  [PASSKEY_RULES.signInAgain]:
    'You signed in too long ago for this, and it has to be signed. Nothing was done, and what you typed is kept below: sign in again in another tab, then send it again here.',
  [PASSKEY_RULES.stepUp]: 'Confirm first that it is you, with a passkey that you have already.',
  [PASSKEY_RULES.last]:
    'This is your only passkey, and without it you could not sign in. Add another one first.',
  [PASSKEY_RULES.taken]: 'This passkey is here already. Use another device, or the one that you have.',
  [GRANT_RULES.hasOne]:
    'There is a passkey for this account already. Sign in with it and add another one there; a lost one is replaced by two people (ID-16).',
  [GRANT_RULES.noGrant]: NO_GRANT,
  [OWN_PROVIDER_RULES.isLinked]: IS_LINKED,
  ...Object.fromEntries(['ID-8', 'ID-33', 'ID-34', 'ID-35', 'ID-36'].map((rule) => [rule, NO_RECOVERY])),
  [HOUSE_RULES.notFound]: 'There is no such passkey of yours; it may have been removed already.',
  [HOUSE_RULES.notPermitted]: 'Your account is not active.',
}

export const passkeyWordsFor = ({ rule }: Pick<Refusal, 'rule'>): string | undefined => WORDS[rule]
