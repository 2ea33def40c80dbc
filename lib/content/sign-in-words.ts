import { FLOW_RULES } from '@/lib/domain/identity/provider-claims'

/** Signing in through the council's own provider, in words. */

/** Of everything that a stranger could learn from. */
const UNIFORM = 'We could not sign you in. Start again from the sign-in page; if it happens twice, tell us.'

/** Of people whom the provider vouched for: what is wrong, and who can put it right. */
const WORDS: Readonly<Record<string, string>> = {
  'OID-6':
    'Your council account does not say when you last signed in to it. Your IT service has to switch that on.',
  'OID-7': 'You signed in to your council account too long ago. Sign out of it, and start again.',
  'OID-8':
    'Your council account did not ask you to sign in afresh, so we cannot tell that it is you. Start again.',
  'OID-9':
    'You signed in to your council account in a way that is not strong enough here. Use your second factor.',
  'OID-10':
    'You signed in to your council account without a factor that is needed here. Use your second factor.',
  'OID-11':
    'Your council account is in more groups than it can tell us, so we cannot see whether you may use Gatehouse. Your IT service has to send us only the groups of Gatehouse.',
  'OID-12': 'Your council account is in no group that uses Gatehouse. Your manager can ask for it.',
  'OID-13':
    'Your council account is in a group of the Data Protection Officer and in one that decides. Nobody may be both (SoD-4). Your IT service has to take one away.',
  'OID-14':
    'Your council account is in groups of Gatehouse that say different things about you. One person holds one role. Your IT service has to take one away.',
  'OID-15':
    'Your council account has no mail address that can be used here. Your IT service has to give it one.',
  'OID-16': 'The mail address of your council account is not one of the council’s own.',
  'OID-17': 'The mail address of your council account is not confirmed.',
  'OID-18': 'Your council account has no name to put on a record. Your IT service has to give it one.',
  'OID-19': 'You signed in as somebody else than the person who was signed in here. Nothing was done.',
  'OID-20': 'Your account here was ended. If that is a mistake, tell us.',
  'OID-21':
    'Somebody here has your mail address already. An address proves nothing, so an administrator has to confirm that it is you before you can sign in.',
  'OID-22': 'Your council account is in a group of a service that Gatehouse does not know. Tell us.',
  [FLOW_RULES.providerUnreachable]:
    'The council’s sign-in does not answer at the moment. Try again in a few minutes.',
  [FLOW_RULES.providerRefused]: 'You did not finish signing in to your council account. Nothing was done.',
}

export const signInRefusalText = (rule: string | undefined) =>
  rule !== undefined && Object.hasOwn(WORDS, rule) ? WORDS[rule] : UNIFORM

const ENDED: Readonly<Record<string, string>> = {
  [FLOW_RULES.noLongerVouchedFor]:
    'You were signed out, because your council account says that you may no longer be signed in.',
  [FLOW_RULES.cannotBeAskedAgain]:
    'You were signed out, because your council account could not be asked whether you may still be signed in.',
  [FLOW_RULES.unreachableTooLong]:
    'You were signed out, because the council’s sign-in has not answered for some time.',
  'OID-12': 'You were signed out, because your council account is no longer in a group that uses Gatehouse.',
  'OID-20': 'You were signed out, because your account here was ended.',
}

/** What the sign-in page says first to somebody whose session was ended for them. */
export const sessionEndedText = (rule: string) =>
  ENDED[rule] ?? 'You were signed out, because your council account changed. Sign in again.'

export const SIGN_IN = {
  with: (name: string) => `Sign in with ${name}`,
  againWith: (name: string) => `Sign in again with ${name}`,
  again: 'Sign in again',
  whyAgain:
    'What comes next is done in your name, so we first ask your council account to check that it is you.',
  whyAgainByPasskey: 'What comes next is done in your name, so we first ask your passkey whether it is you.',
  going: (name: string) => `Taking you to ${name}`,
  goOn: 'Go on',
  refused: 'You are not signed in',
  start: 'Go to the sign-in page',
} as const
